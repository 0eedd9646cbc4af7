package io.github.benchfarm.device.android.adb;

import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A device as reached through its server. */
final class ServerTransport implements AdbTransport {
    private static final String SYNC = "sync:";
    private static final String SHELL = "shell,v2,raw:";
    private static final String SHELL_FEATURE = "shell_v2";

    /** All that a server says of a device that refused a service, or vanished before it answered. */
    private static final String CLOSED = "closed";

    /** How a server begins what it says of a device that it cannot reach, e.g. "device offline". */
    private static final String STATE = "device ";

    private final AdbServer server;
    private final String serial;

    ServerTransport(AdbServer server, String serial) {
        if (serial.isBlank()) {
            throw new IllegalArgumentException("a device needs a serial");
        }
        this.server = server;
        this.serial = serial;
    }

    @Override
    public String serial() {
        return serial;
    }

    @Override
    public int shell(String command, AdbOutput out, Duration silence, Duration total) throws InterruptedException {
        AdbCall call = call(AdbCall.shell(command), command);
        try (AdbConnection connection = open(SHELL + command, call, Patience.command(call, silence, total))) {
            return new ShellStream(connection, out).run();
        }
    }

    @Override
    public AdbHold hold(String command, Duration limit) throws InterruptedException {
        AdbCall call = call(AdbCall.shell(command), command);
        AdbConnection connection = open(SHELL + command, call, Patience.total(call, limit));
        boolean runs = false;
        try {
            new ShellStream(connection, new HeadOutput()).awaitOutput();
            runs = true;
            return connection::close;
        } finally {
            if (!runs) {
                connection.close();
            }
        }
    }

    @Override
    public void push(Path source, String target, int mode, Duration stall, AdbProgress progress)
            throws IOException, InterruptedException {
        AdbCall call = call("push to " + target, target);
        // Not a channel, which an interrupt would close with an exception of its own.
        try (InputStream in = new FileInputStream(source.toFile());
                AdbConnection connection = open(SYNC, call, Patience.transfer(call, stall))) {
            long modified = Files.getLastModifiedTime(source).to(TimeUnit.SECONDS);
            new SyncStream(connection).send(in, target, mode, modified, progress);
        }
    }

    @Override
    public void pull(String source, Path target, long maxBytes, Duration stall)
            throws IOException, InterruptedException {
        AdbCall call = call("pull of " + source, source);
        try (AdbConnection connection = open(SYNC, call, Patience.transfer(call, stall))) {
            receive(new SyncStream(connection), source, target, maxBytes);
        }
    }

    private static void receive(SyncStream stream, String source, Path target, long maxBytes)
            throws IOException, InterruptedException {
        OutputStream out = new FileOutputStream(target.toFile());
        boolean complete = false;
        try (out) {
            stream.receive(source, out, maxBytes);
            complete = true;
        } finally {
            if (!complete) {
                Files.deleteIfExists(target);
            }
        }
    }

    @Override
    public Optional<AdbFile> stat(String path, Duration limit) throws InterruptedException {
        AdbCall call = call("stat of " + path, path);
        try (AdbConnection connection = open(SYNC, call, Patience.total(call, limit))) {
            return new SyncStream(connection).stat(path);
        }
    }

    private AdbConnection open(String service, AdbCall call, Patience patience) throws InterruptedException {
        AdbConnection connection = AdbConnection.open(server.address(), call, patience);
        boolean granted = false;
        try {
            connection.ask("host:transport:" + serial).ifPresent(text -> {
                throw call.notReady(text);
            });
            connection.reached();
            Optional<String> refusal = connection.ask(service);
            if (refusal.isPresent()) {
                throw refused(service, refusal.get(), call, patience);
            }
            granted = true;
            return connection;
        } finally {
            if (!granted) {
                connection.close();
            }
        }
    }

    private AdbException refused(String service, String text, AdbCall call, Patience patience)
            throws InterruptedException {
        if (text.startsWith(STATE)) {
            return call.notReady(text);
        }
        if (!text.equals(CLOSED)) {
            return call.refused(text);
        }
        if (service.startsWith(SHELL) && !hasShell(call, patience)) {
            return call.notReady("its Android is too old: a shell that tells exit codes (" + SHELL_FEATURE
                    + ") needs Android 7 or newer");
        }
        return call.lost(new IOException("the device closed " + service + " before it began"));
    }

    /** Asked only after a refusal, because asking before each command would double the connections. */
    private boolean hasShell(AdbCall call, Patience patience) throws InterruptedException {
        try (AdbConnection connection = AdbConnection.open(server.address(), call, patience)) {
            Optional<String> refusal = connection.ask("host-serial:" + serial + ":features");
            // A device that is gone has no features: then it did not refuse, it vanished.
            return refusal.isPresent()
                    || Arrays.asList(connection.text().split(",")).contains(SHELL_FEATURE);
        }
    }

    /** adbd reads what it is asked as a C string: with NUL in it, it would act on half of it. */
    private AdbCall call(String operation, String asked) {
        if (asked.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("a command or path with NUL in it");
        }
        return AdbCall.of(serial, operation);
    }
}
