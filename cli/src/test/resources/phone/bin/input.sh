# input keyevent CODE: 224 wakes the phone, 223 puts it to sleep
case "$1 $2" in
  'keyevent 224') echo Awake >"$TEST_PHONE/wakefulness" ;;
  'keyevent 223') echo Asleep >"$TEST_PHONE/wakefulness" ;;
  *) echo "Error: Unknown command: $1" >&2; exit 1 ;;
esac
