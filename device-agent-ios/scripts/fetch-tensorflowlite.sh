#!/bin/sh
# Puts TensorFlow Lite's C library and its Core ML and Metal delegates into Frameworks/, where Benchmark.xcodeproj looks
# for them. The archive is the one that the pod TensorFlowLiteC of that version names; another hash is refused.
set -eu
unset CDPATH
cd "$(dirname "$0")/.."

VERSION=2.17.0
RELEASES=https://dl.google.com/tflite-release/ios/prod/tensorflow/lite/release/ios/release
URL=$RELEASES/32/20240729-115310/TensorFlowLiteC/$VERSION/0c10b3543e01f547/TensorFlowLiteC-$VERSION.tar.gz
SHA256=9667b476015f136e5b332ce040e12822c4ac6d5c58947882ddc809cdff0fb99e

sha256() {
    if command -v shasum >/dev/null; then
        shasum -a 256 "$1"
    else
        sha256sum "$1"
    fi | cut -d ' ' -f 1
}

has_all() {
    for name in TensorFlowLiteC TensorFlowLiteCCoreML TensorFlowLiteCMetal; do
        [ -d "$1/$name.xcframework" ] || return 1
    done
}

if [ "$(cat Frameworks/version 2>/dev/null)" = "$SHA256" ] && has_all Frameworks; then
    echo "Frameworks/ holds TensorFlowLiteC $VERSION already"
    exit 0
fi

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
trap 'exit 1' HUP INT TERM
# An archive that was brought some other way may be given.
archive=${1:-$work/archive.tar.gz}
if [ $# -eq 0 ]; then
    echo "fetching TensorFlowLiteC $VERSION (80 MB)"
    curl -fsSL --retry 3 --connect-timeout 30 -o "$archive" "$URL" || {
        echo "fetch-tensorflowlite.sh: cannot fetch $URL: try again, or give the archive as argument" >&2
        exit 1
    }
fi
found=$(sha256 "$archive")
if [ "$found" != "$SHA256" ]; then
    echo "fetch-tensorflowlite.sh: the archive has sha256 $found instead of $SHA256: it is damaged or another one" >&2
    exit 1
fi
tar -xzf "$archive" -C "$work"
unpacked=$work/TensorFlowLiteC-$VERSION/Frameworks
has_all "$unpacked" || {
    echo "fetch-tensorflowlite.sh: the archive lacks one of the three frameworks" >&2
    exit 1
}
rm -rf Frameworks
mv "$unpacked" Frameworks
echo "$SHA256" >Frameworks/version
echo "Frameworks/ holds TensorFlowLiteC $VERSION now"
