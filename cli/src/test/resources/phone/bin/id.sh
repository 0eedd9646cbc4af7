# id [-u]
if [ "$1" = -u ]; then
  echo 2000
else
  echo 'uid=2000(shell) gid=2000(shell) groups=2000(shell),1004(input),3003(inet) context=u:r:shell:s0'
fi
