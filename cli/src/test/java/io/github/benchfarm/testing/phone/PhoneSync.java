package io.github.benchfarm.testing.phone;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;

/** The file service of one stream: STAT, LIST, SEND and RECV until QUIT. */
final class PhoneSync implements PhoneService {
    private static final int STAT = AdbMessage.word("STAT");
    private static final int LIST = AdbMessage.word("LIST");
    private static final int SEND = AdbMessage.word("SEND");
    private static final int RECV = AdbMessage.word("RECV");

    private final PhoneRoot root;
    private final Faults faults;
    private final PhoneDiary diary;

    PhoneSync(PhoneRoot root, Faults faults, PhoneDiary diary) {
        this.root = root;
        this.faults = faults;
        this.diary = diary;
    }

    @Override
    public void serve(AdbStream stream) throws IOException {
        SyncWire wire = new SyncWire(stream);
        int request = wire.word();
        while (!stream.isClosed() && answer(request, wire, stream)) {
            request = wire.word();
        }
    }

    /** Whether there may be another request. */
    private boolean answer(int request, SyncWire wire, AdbStream stream) throws IOException {
        String argument = wire.text();
        if (request == STAT) {
            stat(argument, wire);
        } else if (request == LIST) {
            list(argument, wire);
        } else if (request == SEND) {
            int comma = argument.lastIndexOf(',');
            String path = argument.substring(0, comma);
            diary.push(path);
            int mode = Integer.parseInt(argument.substring(comma + 1));
            new PhonePush(root, diary, stream, wire).receive(path, mode, faults.tripwire(Moment.PUSH, path));
        } else if (request == RECV) {
            diary.pull(argument);
            new PhonePull(root, stream, wire).send(argument, faults.tripwire(Moment.PULL, argument));
        } else {
            return false;
        }
        return true;
    }

    private void stat(String path, SyncWire wire) throws IOException {
        Path file = root.resolve(path);
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            wire.put("STAT", facts(file)).flush();
        } else {
            wire.put("STAT", 0, 0, 0).flush();
        }
    }

    private void list(String path, SyncWire wire) throws IOException {
        Path folder = root.resolve(path);
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    byte[] name = file.getFileName().toString().getBytes(StandardCharsets.UTF_8);
                    int[] facts = facts(file);
                    wire.put("DENT", facts[0], facts[1], facts[2], name.length).put(name, name.length);
                }
            }
        }
        wire.put("DONE", 0, 0, 0, 0).flush();
    }

    /** Mode, size and time of change in seconds. */
    private static int[] facts(Path file) throws IOException {
        Map<String, Object> facts = Files.readAttributes(file, "unix:mode,size", LinkOption.NOFOLLOW_LINKS);
        long seconds =
                Files.getLastModifiedTime(file, LinkOption.NOFOLLOW_LINKS).toMillis() / 1000;
        return new int[] {(int) facts.get("mode"), (int) (long) facts.get("size"), (int) seconds};
    }
}
