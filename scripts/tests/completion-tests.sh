#!/bin/sh
# Sourced by install-script-test: what real shells and man make of the files in share.
# shellcheck disable=SC2154,SC2016 # variables of install-script-test; programs of other shells in quotes

share=$work/plain/share

expect_completion() { [ "$(cat "$work/out")" = "$1" ] || fail "not '$1'"; }

bash_answers() {
    run bash -c 'source "$0"; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _benchmark; echo "${COMPREPLY[*]}"' \
        "$share/completions/benchmark.bash" benchmark "$@"
    expect_silence
}

bash_completes() {
    run bash -c 'source "$0"; complete -p benchmark' "$share/completions/benchmark.bash"
    expect_text out "complete -o default -F _benchmark benchmark"
    bash_answers mod
    expect_completion models
    bash_answers models ins
    expect_completion inspect
    bash_answers run --models x --mod
    expect_completion --models
    bash_answers run --models ''
    expect_completion ''
    bash_answers run --output run --na
    expect_completion --name
}

# The functions of zsh's completion system are replaced by ones that print what they are given.
zsh_answers() {
    run zsh -fc 'file=$1; shift; words=("$@"); CURRENT=$#
        _describe() { print -rl -- ${(P)@[-1]} }
        _files() { print files }
        complete_it() { source $file }
        complete_it' zsh "$share/completions/_benchmark" benchmark "$@"
    expect_status 0
    expect_silence
}

zsh_completes() {
    command -v zsh >/dev/null || { echo "not checked: there is no zsh here"; return 0; }
    run zsh -fc 'fpath=($1 $fpath); autoload -Uz compinit; compinit -u -D; print $_comps[benchmark]' zsh "$share/completions"
    expect_completion _benchmark
    zsh_answers mod
    expect_text out "models:"
    zsh_answers models ins
    expect_text out "inspect:"
    zsh_answers run --mod
    expect_text out "--models:"
    zsh_answers run --models ''
    expect_completion files
}

fish_answers() {
    run fish --no-config -c "source '$share/completions/benchmark.fish'; complete -C '$1'"
    expect_silence
}

fish_completes() {
    command -v fish >/dev/null || { echo "not checked: there is no fish here"; return 0; }
    fish_answers 'benchmark mod'
    expect_text out models
    fish_answers 'benchmark models ins'
    expect_text out inspect
    fish_answers 'benchmark run --mod'
    expect_text out --models
    [ "$(wc -l <"$work/out")" -eq 1 ] || fail "more than one"
}

manual_has_no_warnings() {
    command -v mandoc >/dev/null || { echo "not checked: there is no mandoc here"; return 0; }
    run mandoc -T lint -W warning "$share/man/man1/benchmark.1"
    ! grep -v 'missing date' "$work/out" >"$work/err" || fail "warnings"
    run mandoc -T utf8 "$share/man/man1/benchmark.1"
    expect_status 0
    sed 's/.\x08//g' "$work/out" >"$work/err" # struck over to look bold
    for text in "benchmark models inspect" "--devices DEVICE" BENCHMARK_JAVA_OPTS; do
        expect_text err "$text"
    done
}
