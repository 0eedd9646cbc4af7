# cmd SERVICE ...: says nothing for the services that this phone has
if [ "$1 $2" = 'power set-fixed-performance-mode-enabled' ]; then
  echo "$3" >"$TEST_PHONE/fixed-performance"
  exit 0
fi
case $1 in
  activity | battery | deviceidle | package | power | settings | thermalservice) ;;
  *) echo "cmd: Can't find service: $1" >&2; exit 20 ;;
esac
