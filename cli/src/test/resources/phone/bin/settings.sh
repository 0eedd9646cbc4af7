# settings get|put|delete NAMESPACE KEY [VALUE]: a file for each key
file=$TEST_PHONE/settings/$2.$3
case $1 in
  get) if [ -f "$file" ]; then /bin/cat "$file"; else echo null; fi ;;
  put) printf '%s\n' "$4" >"$file" ;;
  delete) if [ -f "$file" ]; then /bin/rm "$file"; echo 'Deleted 1 rows'; else echo 'Deleted 0 rows'; fi ;;
  *) echo "Invalid command: $1" >&2; exit 255 ;;
esac
