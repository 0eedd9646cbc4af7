# cmd SERVICE ...: says nothing for the services that this phone has
case $1 in
  activity | battery | deviceidle | package | power | settings | thermalservice) ;;
  *) echo "cmd: Can't find service: $1" >&2; exit 20 ;;
esac
