# A stand-in for xcodebuild: says what lies ready, ends as told, and keeps what it was given.
if [ "$1" = -version ]; then
    [ ! -f "$STATE/version.stderr" ] || { cat "$STATE/version.stderr" >&2; exit 1; }
    printf 'Xcode 26.1\nBuild version 17B55\n'
    exit 0
fi
echo $$ > "$STATE/xcodebuild.pid"
printf '%s\n' "$@" > "$STATE/xcodebuild.args"
env | grep '^TEST_RUNNER_' | sort > "$STATE/xcodebuild.env"
while [ $# -gt 0 ]; do
    [ "$1" != -xctestrun ] || cp "$2" "$STATE/test.xctestrun"
    shift
done
[ ! -f "$STATE/xcodebuild.out" ] || cat "$STATE/xcodebuild.out"
[ ! -f "$STATE/xcodebuild.err" ] || cat "$STATE/xcodebuild.err" >&2
[ ! -f "$STATE/xcodebuild.hang" ] || exec sleep 60
[ ! -f "$STATE/xcodebuild.rc" ] || exit "$(cat "$STATE/xcodebuild.rc")"
