# getprop [NAME [DEFAULT]]
while IFS= read -r line; do
  if [ $# -eq 0 ]; then
    printf '[%s]: [%s]\n' "${line%%=*}" "${line#*=}"
  elif [ "${line%%=*}" = "$1" ]; then
    value=${line#*=}
  fi
done <"$TEST_PHONE/properties"
[ $# -eq 0 ] || printf '%s\n' "${value:-$2}"
