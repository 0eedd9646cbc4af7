# dumpsys SERVICE ...
case $1 in */* | '') file= ;; *) file=$TEST_PHONE/dumpsys/$1 ;; esac
if [ -n "$file" ] && [ -f "$file" ]; then
  /bin/cat "$file"
else
  printf "Can't find service: %s\n" "$1"
fi
