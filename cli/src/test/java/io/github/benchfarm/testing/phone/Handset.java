package io.github.benchfarm.testing.phone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All parts of one phone, and what happens to them together. */
final class Handset implements LinkOwner {
    private static final Duration MOMENT = Duration.ofMillis(300);
    private static final String BOOT_ID = "/proc/sys/kernel/random/boot_id";

    private final PhoneSettings settings;
    private final PhoneRoot root;
    private final StandIns standIns;
    private final PhoneProcesses processes;
    private final AdbDaemon daemon;
    private final Faults faults = new Faults();
    private final Pace pace = new Pace();
    private final PhoneDiary diary = new PhoneDiary();
    private volatile Access access = Access.DEVICE;
    private int boots;
    private boolean gone;

    /** A phone that lives in a folder, booted but not yet to be reached. */
    Handset(Path folder, PhoneSettings settings) throws IOException {
        this.settings = settings.withFile(BOOT_ID, "");
        root = new PhoneRoot(folder.resolve("root"), this.settings);
        standIns = new StandIns(root.resolve("/system/bin"), folder, this.settings);
        processes = new PhoneProcesses(folder, root);
        daemon = new AdbDaemon(this);
        boot();
    }

    PhoneRoot root() {
        return root;
    }

    StandIns standIns() {
        return standIns;
    }

    PhoneProcesses processes() {
        return processes;
    }

    AdbDaemon daemon() {
        return daemon;
    }

    Faults faults() {
        return faults;
    }

    PhoneDiary diary() {
        return diary;
    }

    @Override
    public Pace pace() {
        return pace;
    }

    @Override
    public Access access() {
        return access;
    }

    void access(Access changed) {
        access = changed;
        daemon.dropAll();
    }

    @Override
    public int version() {
        return AdbMessage.VERSION_UNCHECKED - (settings.checksums() ? 1 : 0);
    }

    @Override
    public String banner() {
        String kind = switch (access) {
            case RECOVERY -> "recovery";
            case SIDELOAD -> "sideload";
            default -> "device";
        };
        return kind + "::"
                + Stream.of("ro.product.name", "ro.product.model", "ro.product.device")
                        .map(name -> name + "=" + settings.properties().getOrDefault(name, "") + ";")
                        .collect(Collectors.joining())
                + "features=" + String.join(",", settings.features());
    }

    @Override
    public Tripwire connected() {
        diary.introduction();
        return faults.tripwire(Moment.CONNECT, "");
    }

    @Override
    public Optional<PhoneService> service(String request) {
        int colon = request.indexOf(':');
        String kind = colon < 0 ? request : request.substring(0, colon);
        String argument = request.substring(colon + 1);
        return switch (kind.split(",")[0]) {
            case "shell", "exec" -> Optional.of(shell(argument, kind.contains(",v2")));
            case "sync" -> Optional.of(new PhoneSync(root, faults, diary));
            case "reboot" -> Optional.of(stream -> reboot(MOMENT));
            default -> Optional.empty();
        };
    }

    @Override
    public void suffer(Effect effect, AdbLink link) throws IOException {
        switch (effect) {
            case DROP -> link.drop();
            case DIE -> daemon.dieAll();
            case NOISE -> link.noise();
            case REBOOT -> reboot(MOMENT);
            case VANISH -> vanish();
            case FREEZE -> {
                pace.freeze();
                pace.beforeHandling();
            }
            default -> throw new AssertionError(effect + " is for commands and files only");
        }
    }

    /** Everything on the phone ends but its files; it comes back by itself. */
    void reboot(Duration away) {
        daemon.down();
        daemon.dieAll();
        try {
            processes.killAll();
            boot();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        pace.thaw();
        PhoneThreads.start("phone-boot", () -> comeBack(away));
    }

    synchronized void vanish() {
        gone = true;
        daemon.down();
        daemon.dropAll();
    }

    synchronized void appear() throws IOException, InterruptedException {
        gone = false;
        if (!daemon.isUp()) {
            daemon.up();
        }
    }

    void close() throws IOException, InterruptedException {
        vanish();
        pace.thaw();
        processes.killAll();
    }

    private void comeBack(Duration away) {
        try {
            Thread.sleep(away.toMillis());
            synchronized (this) {
                if (!gone) {
                    appear();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Boot ids are random on a phone; here they are the same in every run of a test. */
    private synchronized void boot() throws IOException {
        boots++;
        byte[] seed = (settings.serialno() + " boot " + boots).getBytes(StandardCharsets.UTF_8);
        root.write(BOOT_ID, UUID.nameUUIDFromBytes(seed) + "\n");
    }

    private PhoneService shell(String command, boolean packets) {
        diary.command(command);
        return new PhoneShell(processes, command, packets, faults.tripwire(Moment.SHELL, command));
    }
}
