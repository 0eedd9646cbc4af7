package io.github.benchfarm.testing.phone;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.concurrent.TimeUnit;

/** Receives one file. */
final class PhonePush {
    private static final int DATA = AdbMessage.word("DATA");
    private static final int DONE = AdbMessage.word("DONE");
    private static final int USER_BITS = 0700;

    private final PhoneRoot root;
    private final PhoneDiary diary;
    private final AdbStream stream;
    private final SyncWire wire;
    private boolean mute;
    private String refusal = "";

    PhonePush(PhoneRoot root, PhoneDiary diary, AdbStream stream, SyncWire wire) {
        this.root = root;
        this.diary = diary;
        this.stream = stream;
        this.wire = wire;
    }

    /** A file that did not arrive whole is removed, unless the phone's daemon has died. */
    void receive(String path, int mode, Tripwire tripwire) throws IOException {
        Path file = root.resolve(path);
        try {
            int seconds = write(file, tripwire);
            if (refusal.isEmpty()) {
                finish(file, mode, seconds);
                wire.put("OKAY", 0).flush();
            } else {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            if (!stream.link().isDead()) {
                Files.deleteIfExists(file);
            }
            throw e;
        }
    }

    /** Takes all pieces, also of a file that has been refused: the sender may not listen before its end. */
    private int write(Path file, Tripwire tripwire) throws IOException {
        long free = root.freeBytes();
        advance(tripwire, 0);
        try (OutputStream out = refusal.isEmpty() ? open(file) : OutputStream.nullOutputStream()) {
            int word = wire.word();
            while (word == DATA) {
                byte[] bytes = wire.bytes(wire.word());
                free -= bytes.length;
                if (free < 0) {
                    refuse("write failed: No space left on device");
                }
                keep(bytes, out, tripwire);
                word = wire.word();
            }
            if (word != DONE) {
                throw new IOException("not a piece of a file: " + Integer.toHexString(word));
            }
            return wire.word();
        }
    }

    private OutputStream open(Path file) throws IOException {
        try {
            Files.createDirectories(file.getParent());
            Files.deleteIfExists(file);
            return Files.newOutputStream(file);
        } catch (IOException e) {
            refuse("couldn't create file: " + (Files.isDirectory(file) ? "Is a directory" : "Not a directory"));
            return OutputStream.nullOutputStream();
        }
    }

    private void keep(byte[] bytes, OutputStream out, Tripwire tripwire) throws IOException {
        int start = 0;
        while (start < bytes.length) {
            int room = tripwire.room(bytes.length - start);
            if (!mute && refusal.isEmpty()) {
                out.write(bytes, start, room);
            }
            diary.received(room);
            start += room;
            advance(tripwire, room);
        }
    }

    private void advance(Tripwire tripwire, int bytes) throws IOException {
        try {
            tripwire.pass(bytes);
        } catch (TrippedException e) {
            switch (e.effect()) {
                case TRUNCATE -> mute = true;
                case REFUSE -> refuse(e.misbehaviour().text());
                case GARBAGE -> {
                    wire.put("HUH?", -1).flush();
                    stream.abort();
                }
                default -> stream.link().suffer(e.effect());
            }
        }
    }

    private void refuse(String text) throws IOException {
        if (refusal.isEmpty()) {
            refusal = text;
            wire.fail(text);
        }
    }

    /** A phone's daemon gives its group and all others what the user may. */
    private static void finish(Path file, int mode, int seconds) throws IOException {
        int user = mode & USER_BITS;
        Files.setAttribute(file, "unix:mode", user | user >> 3 | user >> 6);
        Files.setLastModifiedTime(file, FileTime.from(Integer.toUnsignedLong(seconds), TimeUnit.SECONDS));
    }
}
