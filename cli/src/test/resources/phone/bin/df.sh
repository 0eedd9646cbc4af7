# df ...: one file system, in 1024-byte blocks
read -r capacity <"$TEST_PHONE/capacity-bytes"
used=$(/usr/bin/du -s -B 1024 --apparent-size "$TEST_PHONE/root/data")
used=${used%%[!0-9]*}
blocks=$((capacity / 1024))
available=$((blocks - used))
[ "$available" -gt 0 ] || available=0
echo 'Filesystem      1K-blocks    Used Available Use% Mounted on'
echo "/dev/block/dm-8 $blocks $used $available $((used * 100 / blocks))% /data"
