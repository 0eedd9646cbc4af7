#!/bin/sh
# Sourced by install-script-test: scripts/install into a folder with a foreign file, which must survive everything.
# shellcheck disable=SC2154 # variables of install-script-test

prefix=$work/prefix
tree=$prefix/share/benchfarm

installs() { run "$root/scripts/install" --prefix "$prefix" "$@"; }

expect_links() {
    for link in bin/benchmark share/man/man1/benchmark.1 share/bash-completion/completions/benchmark \
        share/zsh/site-functions/_benchmark share/fish/vendor_completions.d/benchmark.fish; do
        [ -L "$prefix/$link" ] || fail "$link is no link"
        expect_file "$prefix/$link"
    done
}

install_puts_everything_in_place() {
    forget_archives
    mkdir -p "$prefix/bin"
    : >"$prefix/bin/other"
    installs
    expect_status 0
    expect_text out "Installed benchmark $version: $prefix/bin/benchmark"
    expect_text out "export PATH=\"$prefix/bin:\$PATH\""
    expect_links
    expect_archives 1
    run env BENCHMARK_JAVA_OPTS=-Xlog:class+load "$prefix/bin/benchmark" --version
    expect_text out " io.github.benchfarm.command.Main source: shared objects file"
    run env PATH="$prefix/bin:$PATH" benchmark --version
    expect_version
}

# What is there is dressed up as an older version.
age() {
    mv "$tree/$version" "$tree/0.0.1"
    ln -sf ../share/benchfarm/0.0.1/bin/benchmark "$prefix/bin/benchmark"
}

install_again_upgrades() {
    age
    run "$prefix/bin/benchmark" --version
    expect_version
    expect_archives 2
    installs
    expect_status 0
    expect_none "$tree/0.0.1"
    expect_links
    run "$prefix/bin/benchmark" --version
    expect_version
    expect_archives 1
}

running_version_is_kept() {
    age
    sh -c 'sleep 60; :' sh -cp "$tree/0.0.1/lib/benchfarm.jar" Main &
    running=$!
    installs
    kill "$running"
    expect_status 0
    expect_text out "$tree/0.0.1 is running and was kept"
    expect_file "$tree/0.0.1/lib/benchfarm.jar"
    installs
    expect_none "$tree/0.0.1"
}

foreign_file_is_refused() {
    rm "$prefix/bin/benchmark"
    echo mine >"$prefix/bin/benchmark"
    installs
    expect_status 4
    expect_text err "$prefix/bin/benchmark is there and was not made by scripts/install"
    [ "$(cat "$prefix/bin/benchmark")" = mine ] || fail "it was replaced"
}

uninstall_removes_just_its_own() {
    installs --uninstall
    expect_status 0
    [ "$(find "$prefix" ! -type d | sort | tr '\n' ' ')" = "$prefix/bin/benchmark $prefix/bin/other " ] \
        || fail "left are $(find "$prefix" ! -type d)"
    expect_none "$tree"
    rm "$prefix/bin/benchmark"
    installs
    expect_archives 1
    installs --uninstall
    expect_archives 0
    expect_none "$prefix/bin/benchmark"
    expect_file "$prefix/bin/other"
}

wrong_arguments_are_refused() {
    run "$root/scripts/install" --prefix
    expect_status 2
    expect_text err "--prefix needs a folder"
    run "$root/scripts/install" here
    expect_status 2
    expect_text err "unknown argument 'here'"
    expect_text err "scripts/install [--prefix DIR] [--uninstall]"
    run "$root/scripts/install" --prefix "$work/a:b"
    expect_status 4
    expect_text err "colon"
}
