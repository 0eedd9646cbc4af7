package io.github.benchfarm.testing.phone;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** What a phone was asked, in order. */
final class PhoneDiary {
    private final List<String> commands = new CopyOnWriteArrayList<>();
    private final List<String> pushes = new CopyOnWriteArrayList<>();
    private final List<String> pulls = new CopyOnWriteArrayList<>();
    private final AtomicInteger introductions = new AtomicInteger();
    private final AtomicLong received = new AtomicLong();

    void introduction() {
        introductions.incrementAndGet();
    }

    void command(String command) {
        commands.add(command);
    }

    void push(String path) {
        pushes.add(path);
    }

    void pull(String path) {
        pulls.add(path);
    }

    void received(int bytes) {
        received.addAndGet(bytes);
    }

    int introductions() {
        return introductions.get();
    }

    List<String> commands() {
        return List.copyOf(commands);
    }

    List<String> pushes() {
        return List.copyOf(pushes);
    }

    List<String> pulls() {
        return List.copyOf(pulls);
    }

    long receivedBytes() {
        return received.get();
    }
}
