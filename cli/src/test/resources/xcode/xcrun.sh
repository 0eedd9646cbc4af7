# A stand-in for xcrun: "devicectl" with phones that are folders, or whatever answer lies ready for a command.
command=
json=
domain=
source=
destination=
folder=
pid=
printf '%s\n' "$*" >> "$STATE/xcrun.log"
[ "$1" = devicectl ] || { echo "xcrun: error: unable to find utility \"$1\", not a developer tool or in PATH" >&2; exit 72; }
shift
while [ $# -gt 0 ]; do
    case "$1" in
        --json-output) json="$2"; shift ;;
        --domain-identifier) domain="$2"; shift ;;
        --source) source="$2"; shift ;;
        --destination) destination="$2"; shift ;;
        --subdirectory) folder="$2"; shift ;;
        --device | --timeout | --domain-type | --user | --username | --bundle-id) shift ;;
        --pid) pid="$2"; shift ;;
        /*) ;;
        *) command="$command${command:+-}$1" ;;
    esac
    shift
done
[ ! -f "$STATE/$command.hang" ] || exec sleep 60
[ ! -f "$STATE/$command.stderr" ] || cat "$STATE/$command.stderr" >&2
[ ! -f "$STATE/$command.json" ] || cp "$STATE/$command.json" "$json"
[ ! -f "$STATE/$command.rc" ] || exit "$(cat "$STATE/$command.rc")"
[ ! -f "$STATE/$command.json" ] || exit 0

answer() {
    printf '{"info":{"commandType":"devicectl.%s","jsonVersion":3,"outcome":"success"},"result":%s}' "$command" "$1" > "$json"
}

fail() {
    printf '{"info":{"jsonVersion":3,"outcome":"failed"},"error":{"domain":"com.apple.dt.CoreDeviceError","code":7000,"userInfo":{
        "NSLocalizedDescription":{"string":"The operation failed."},"NSUnderlyingError":{"error":{
        "domain":"NSPOSIXErrorDomain","code":%s,"userInfo":{}}}}}}' "$1" > "$json"
    exit 1
}

root="$STATE/container/$domain"
case "$command" in
    --version) echo 518.33 ;;
    device-copy-to)
        mkdir -p "$(dirname "$root/$destination")"
        cp "$source" "$root/$destination"
        answer '{}' ;;
    device-copy-from)
        [ -f "$root/$source" ] || fail 2
        cp "$root/$source" "$destination"
        answer '{}' ;;
    device-info-files)
        [ -d "$root/$folder" ] || fail 2
        cd "$root/$folder" || exit 1
        entries=$(find . -mindepth 1 | sort | while read -r path; do
            if [ -d "$path" ]; then directory=true size=96; else directory=false size=$(($(wc -c < "$path"))); fi
            printf '%s{"relativePath":"%s","resources":{"isDirectory":%s},"metadata":{"size":%s}}' \
                "$comma" "${path#./}" "$directory" "$size"
            comma=,
        done)
        answer "{\"files\":[$entries]}" ;;
    device-process-terminate)
        printf '%s\n' "$pid" >> "$STATE/terminated"
        answer '{}' ;;
    *) answer '{}' ;;
esac
