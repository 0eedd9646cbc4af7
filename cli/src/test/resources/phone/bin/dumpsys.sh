# dumpsys SERVICE ...
case $1 in */* | '') file= ;; *) file=$TEST_PHONE/dumpsys/$1 ;; esac
if [ -n "$file" ] && [ -f "$file" ]; then
  /bin/cat "$file"
elif [ "$1" = power ]; then
  printf 'POWER MANAGER (dumpsys power)\n\nPower Manager State:\n  mWakefulness=%s\n' "$(/bin/cat "$TEST_PHONE/wakefulness")"
else
  printf "Can't find service: %s\n" "$1"
fi
