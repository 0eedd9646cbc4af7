# A stand-in for the program ios of go-ios 1.2.0: answers for phones that are folders, in the words that the real one was
# heard to use. STATE and AGENT are set above this text.
set -u

udid='' app='' src='' dst='' path='' jobs='' runner='' words=''
for word; do
    case $word in
        --udid=*) udid=${word#*=} ;;
        --app=*) app=${word#*=} ;;
        --srcPath=*) src=${word#*=} ;;
        --dstPath=*) dst=${word#*=} ;;
        --path=*) path=${word#*=} ;;
        --env=BENCH_JOBS=*) jobs=${word#--env=BENCH_JOBS=} ;;
        --test-runner-bundle-id=*) runner=${word#*=} ;;
        --*) ;;
        *) words="$words $word" ;;
    esac
done
command=${words# }
phone=$STATE/phones/$udid
echo "$*" >>"$STATE/calls"

entry() { printf '{"time":"2026-11-24T16:41:34.131082435Z","level":"%s","msg":"%s","%s":"%s"}\n' "$1" "$2" "$3" "$4" >&2; }
fail() { entry ERROR "$1" err "$2"; exit 1; }
trouble() { [ "$(cat "$phone/trouble" 2>/dev/null)" = "$1" ]; }
vanish() { mkdir -p "$STATE/away" && mv "$phone" "$STATE/away/$udid"; fail "$1" EOF; }

[ "$command" = version ] && { echo '{"version":"'"$(cat "$STATE/version")"'"}'; exit; }
if [ "$command" = 'tunnel start' ]; then
    : >"$STATE/tunnel-agent"
    trap 'rm -f "$STATE/tunnel-agent"; exit' TERM INT
    while :; do sleep 0.1; done
fi
[ -e "$STATE/mux-dead" ] && fail 'failed getting device list' 'dial tcp 127.0.0.1:27015: connect: connection refused'
if [ "$command" = list ]; then
    all=''
    for each in "$STATE/phones"/*; do
        [ -d "$each" ] && all="$all,\"${each##*/}\""
    done
    echo "{\"deviceList\":[${all#,}]}"
    exit
fi
[ -d "$phone" ] || fail "Device not found: $udid" "Device '$udid' not found. Is it attached to the machine?"
trouble unpaired && fail 'failed getting info' "could not retrieve PairRecord with error: ReadPair failed with errorcode '2', is the device paired?"
trouble stale-trust && fail 'failed getting info' 'failed to start a lockdown session: InvalidHostID'
trouble silent && { while :; do sleep 0.1; done; }
trouble garbage && { echo '{"DeviceName":'; exit; }

container() {
    grep -q "^$app " "$phone/apps" || fail 'fsync: connect afc service failed' ApplicationLookupFailed
    trouble not-dev-signed && fail 'fsync: connect afc service failed' InstallationLookupFailed
    trouble locked && fail 'fsync: connect afc service failed' "Could not start service:com.apple.mobile.house_arrest with reason:'PasswordProtected'. Have you mounted the Developer Image?"
    root=$phone/containers/$app
    mkdir -p "$root/Documents"
}

report() {
    echo "[{\"Name\":\"AgentUITests\",\"TestDuration\":402402000,\"TestCases\":[{\"ClassName\":\"AgentUITests\",\"MethodName\":\"testRunJobs\",\"Status\":\"$1\",\"Err\":{\"Message\":\"$2\",\"File\":\"\",\"Line\":0},\"Duration\":401778000,\"Attachments\":null}]}]"
}

run_jobs() {
    home=$phone/containers/${runner%.uitests.xctrunner}/Documents
    for job in $(echo "$jobs" | tr , ' '); do
        trouble no-log || sh -c "$AGENT" agent "$home" "$job" >&2
        log=$(ls "$home/jobs/$job"/*.jsonl 2>/dev/null) || continue
        trouble cut-log && { sed '$d' "$log" >"$log.cut"; mv "$log.cut" "$log"; }
        trouble foreign-log && { sed "s/\"$job\"/\"0123456789abcdef\"/" "$log" >"$log.cut"; mv "$log.cut" "$log"; }
    done
}

test_run() {
    trouble no-tunnel && { entry INFO 'Failed running Xcuitest' error "runXUITestWithBundleIdsXcode15Ctx: cannot create a tunnel connection to testmanagerd: ConnectToServiceTunnelIface: Cannot connect to com.apple.dt.testmanagerd.remote, missing tunnel address and RSD port. To start the tunnel, run \`ios tunnel start\`"; echo '[]'; exit; }
    trouble no-image && { entry INFO 'Failed running Xcuitest' error "cannot start testmanagerd: Developer Disk Image must be mounted"; echo '[]'; exit; }
    grep -q "^$runner " "$phone/apps" || { entry INFO 'Failed running Xcuitest' error "runXUITestWithBundleIdsXcode15Ctx: cannot get test app information: Did not find test app for '$runner' on device. Is it installed?"; echo '[]'; exit; }
    trouble hangs && { while :; do sleep 0.1; done; }
    trouble vanish-run && { mkdir -p "$STATE/away" && mv "$phone" "$STATE/away/$udid"; }
    trouble mux-restart && : >"$STATE/mux-dead"
    if [ ! -d "$phone" ] || [ -e "$STATE/mux-dead" ] || trouble runner-dies; then
        entry ERROR 'conn1 closed unexpectedly' error EOF
        entry INFO 'Failed running Xcuitest' error 'lost connection to testmanagerd. the test-runner may have been killed'
        report '' ''
        exit
    fi
    trouble test-absent && { echo '[]'; exit; }
    run_jobs
    if trouble test-fails; then report failed 'job did not end within 121 s'; else report passed ''; fi
}

case $command in
    info) cat "$phone/info" ;;
    'devmode get') echo "{\"DeveloperModeEnabled\":$(cat "$phone/devmode")}" ;;
    apps) cat "$phone/apps" ;;
    batterycheck) cat "$phone/battery" ;;
    batteryregistry) cat "$phone/registry" ;;
    install)
        trouble bad-signature && fail 'failed writing' 'ApplicationVerificationFailed: Failed to verify code signature of /private/var/installd/x.app : 0xe8008018 (The identity used to sign the executable is no longer valid.)'
        bundle=$(cut -d ' ' -f 1 "$path")
        grep -v "^$bundle " "$phone/apps" >"$phone/apps.new"
        cat "$path" >>"$phone/apps.new"
        mv "$phone/apps.new" "$phone/apps" ;;
    'fsync mkdir') container; mkdir -p "$root/$path" ;;
    'fsync push')
        container
        trouble vanish-push && vanish 'fsync: push failed'
        [ -d "$(dirname "$root/$dst")" ] || fail 'fsync: push failed' 'error opening file: afc error code: 8'
        case $dst in *.tflite) trouble full && fail 'fsync: push failed' 'error writing data: afc error code: 18' ;; esac
        if trouble damages; then head -c 10 "$src" >"$root/$dst"; else cp "$src" "$root/$dst"; fi ;;
    'fsync pull')
        container
        case $src in *.jsonl) trouble vanish-pull && vanish 'fsync: pull failed' ;; esac
        [ -f "$root/$src" ] || fail 'fsync: pull failed' 'error getting file info: afc error code: 8'
        mkdir -p "$dst" && cp "$root/$src" "$dst/" ;;
    'fsync rm')
        container
        [ -e "$root/$path" ] || fail 'fsync: remove failed' 'error deleting file: afc error code: 8'
        rm -rf "${root:?}/$path" ;;
    'tunnel refresh') echo "$udid" >>"$STATE/refreshed" ;;
    kill*) fail 'process not found' '' ;;
    runtest) test_run ;;
    *) echo "Usage: ios --help" >&2; exit 1 ;;
esac
