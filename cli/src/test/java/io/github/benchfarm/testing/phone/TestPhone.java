package io.github.benchfarm.testing.phone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * The device side of ADB on loopback: a real adb server connects to it and finds a phone with a shell, files and an agent.
 *
 * <p>Its shell is this computer's {@code /bin/sh} in a folder of its own, with small stand-ins for what only phones have.
 * It needs Linux: commands that were left behind are found in {@code /proc}. Closing kills them and removes the folder.
 */
public final class TestPhone implements AutoCloseable {
    private final Path folder;
    private final Handset handset;

    private TestPhone(Path folder, Handset handset) {
        this.folder = folder;
        this.handset = handset;
    }

    /** A phone that an adb server can connect to. */
    public static TestPhone start(PhoneSettings settings) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("test-phone-").toRealPath();
        Handset handset = new Handset(folder, settings);
        handset.daemon().up();
        return new TestPhone(folder, handset);
    }

    public int port() {
        return handset.daemon().port();
    }

    /** {@code 127.0.0.1:PORT}, which is also its serial at an adb server. */
    public String address() {
        return "127.0.0.1:" + port();
    }

    /** The folder that it takes for its file system. */
    public Path root() {
        return handset.root().folder();
    }

    /** A file of the phone, e.g. {@code /data/local/tmp/x}. */
    public Path file(String phonePath) {
        return handset.root().resolve(phonePath);
    }

    /** The shell commands that it was given, in order, as they were sent. */
    public List<String> commands() {
        return handset.diary().commands();
    }

    /** The paths of files that somebody began to push, in order. */
    public List<String> pushes() {
        return handset.diary().pushes();
    }

    /** The paths of files that somebody began to pull, in order. */
    public List<String> pulls() {
        return handset.diary().pulls();
    }

    /** Bytes of pushed files that have arrived. */
    public long receivedBytes() {
        return handset.diary().receivedBytes();
    }

    /** How often an adb server has got to know it: once more after each loss of the connection. */
    public int introductions() {
        return handset.diary().introductions();
    }

    /** Whether it takes connections: not while it reboots, nor after {@link #vanish()}. */
    public boolean isReachable() {
        return handset.daemon().isUp();
    }

    /** Whether it is no more than offline, however often it is plugged in. */
    boolean isSilent() {
        return handset.access() == Access.OFFLINE;
    }

    /** Processes of its shell that are alive, orphans included. */
    public List<ProcessHandle> processes() throws IOException {
        return handset.processes().alive();
    }

    /** What it shall do wrong from now on; replaces what was asked before, nothing is good behaviour. */
    public void behave(Misbehaviour... misbehaviours) {
        handset.faults().arm(List.of(misbehaviours));
    }

    /** Lets adb servers in as far as this; existing connections end. */
    public void access(Access access) {
        handset.access(access);
    }

    /** Waits before each message that it sends. */
    public void slow(Duration perMessage) {
        handset.pace().slow(perMessage);
    }

    /** Says nothing more, keeps its connections. */
    public void freeze() {
        handset.pace().freeze();
    }

    public boolean isFrozen() {
        return handset.pace().isFrozen();
    }

    /** Goes on where it was frozen. */
    public void thaw() {
        handset.pace().thaw();
    }

    /** The cable is pulled for a moment: connections end, commands get SIGHUP. */
    public void drop() {
        handset.daemon().dropAll();
    }

    /** Its daemon dies and is started again: connections end, commands live on. */
    public void die() {
        handset.daemon().dieAll();
    }

    /** Ends everything, keeps its files, is back after a while with another boot id. */
    public void reboot(Duration away) {
        handset.reboot(away);
    }

    /** Is unplugged until {@link #appear()}. */
    public void vanish() {
        handset.vanish();
    }

    /** Is plugged in again. */
    public void appear() throws IOException, InterruptedException {
        handset.appear();
    }

    /** Sets its clock wrong by so much. */
    public void jumpClock(Duration by) throws IOException {
        handset.standIns().tell("clock-seconds", Long.toString(by.toSeconds()));
    }

    /** Changes what {@code dumpsys} prints of a service. */
    public void dumpsys(String service, String text) throws IOException {
        handset.standIns().tell("dumpsys/" + service, text);
    }

    /** Its settings, {@code wakefulness} and whether {@code fixed-performance} is on, by name. */
    public Map<String, String> state() throws IOException {
        return handset.standIns().state();
    }

    /** Changes one of its settings, e.g. {@code system.screen_brightness}. */
    public void setting(String name, String value) throws IOException {
        handset.standIns().tell("settings/" + name, value + "\n");
    }

    /** Replaces a command by a shell script. */
    public void command(String name, String script) throws IOException {
        handset.standIns().install(name, script);
    }

    /** Takes a command away. */
    public void withoutCommand(String name) throws IOException {
        handset.standIns().remove(name);
    }

    @Override
    public void close() throws IOException, InterruptedException {
        handset.close();
        PhoneFolder.delete(folder);
    }
}
