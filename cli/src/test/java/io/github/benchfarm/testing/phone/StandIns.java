package io.github.benchfarm.testing.phone;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The phone's commands: small scripts for what only phones have, links to this computer's for the rest. */
final class StandIns {
    private static final List<String> SCRIPTS =
            List.of("cmd", "date", "df", "dumpsys", "getprop", "id", "input", "settings", "svc");

    /** What toybox of Android 8 and later has, as far as this computer has it. */
    private static final List<String> LINKS = List.of(
            ("awk base64 basename cat chgrp chmod chown cksum cmp comm cp cut dd diff dirname du echo env expand expr "
                            + "false file find flock fold getconf grep egrep fgrep gzip gunzip head hostname iconv kill "
                            + "ln ls lsof md5sum mkdir mkfifo mktemp more mount mountpoint mv nice nl nohup nproc od paste "
                            + "patch pgrep pidof pkill printenv printf ps pwd readlink realpath renice rm rmdir sed seq "
                            + "setsid sh sha1sum sha224sum sha256sum sha384sum sha512sum sleep sort split stat strings "
                            + "stty sync tac tail tar taskset tee test time timeout top touch tr true truncate tty uname "
                            + "uniq unlink uptime vmstat wc which whoami xargs xxd yes zcat")
                    .split(" "));

    private final Path folder;
    private final Path state;

    /** Installs what the settings want; the scripts find what they tell in the state folder. */
    StandIns(Path folder, Path state, PhoneSettings settings) throws IOException {
        this.folder = folder;
        this.state = state;
        Files.createDirectories(folder);
        Files.createDirectories(state.resolve("settings"));
        for (String name : LINKS) {
            link(name);
        }
        for (String name : SCRIPTS) {
            install(name, PhoneDefaults.resource("bin/" + name + ".sh"));
        }
        for (String name : List.of("app_process", "app_process32", "app_process64")) {
            install(name, settings.appProcess().script());
        }
        for (Map.Entry<String, String> command : settings.commands().entrySet()) {
            install(command.getKey(), command.getValue());
        }
        for (String name : settings.missing()) {
            remove(name);
        }
        tell("properties", settings.properties());
        for (Map.Entry<String, String> service : settings.dumpsys().entrySet()) {
            tell("dumpsys/" + service.getKey(), service.getValue());
        }
        tell("capacity-bytes", Long.toString(settings.capacityBytes()));
        tell("clock-seconds", "0");
        tell("wakefulness", "Asleep\n");
    }

    /** Replaces a command by a shell script. */
    void install(String name, String script) throws IOException {
        remove(name);
        Path file = Files.writeString(folder.resolve(name), "#!/bin/sh\n" + script);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    /** Takes a command away. */
    void remove(String name) throws IOException {
        Files.deleteIfExists(folder.resolve(name));
    }

    /** What scripts have changed: settings, screen, performance mode. */
    Map<String, String> state() throws IOException {
        Map<String, String> now = new TreeMap<>();
        for (String name : List.of("wakefulness", "fixed-performance")) {
            if (Files.exists(state.resolve(name))) {
                now.put(name, Files.readString(state.resolve(name)).strip());
            }
        }
        try (Stream<Path> settings = Files.list(state.resolve("settings"))) {
            for (Path setting : settings.toList()) {
                now.put(
                        setting.getFileName().toString(),
                        Files.readString(setting).strip());
            }
        }
        return now;
    }

    /** Changes what a script tells. */
    void tell(String what, String text) throws IOException {
        Path file = state.resolve(what);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private void tell(String what, Map<String, String> pairs) throws IOException {
        tell(
                what,
                pairs.entrySet().stream()
                        .map(pair -> pair.getKey() + "=" + pair.getValue() + "\n")
                        .sorted()
                        .collect(Collectors.joining()));
    }

    private void link(String name) throws IOException {
        Optional<Path> program = Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .map(place -> Path.of(place, name))
                .filter(Files::isExecutable)
                .findFirst();
        if (program.isPresent()) {
            Files.createSymbolicLink(folder.resolve(name), program.get());
        }
    }
}
