package io.github.benchfarm.testing.phone;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.TimeUnit;

/**
 * Keeps phones plugged in whenever they or the adb server come back, as the bus does with real ones: adb itself waits 10 s
 * before it looks for a lost network phone, and knows none after a restart.
 *
 * <p>One phone after the other: the server of adb 29 crashes now and then (failed to unregister fd) when it is asked to
 * connect to many at once.
 */
final class PlugKeeper {
    private static final int POLL_MILLIS = 20;
    private static final int SETTLE_SECONDS = 1;

    private final TestAdbServer server;
    private final Set<TestPhone> plugged = new CopyOnWriteArraySet<>();
    private volatile boolean open = true;

    PlugKeeper(TestAdbServer server) {
        this.server = server;
        PhoneThreads.start("adb-plugs", this::run);
    }

    void add(TestPhone phone) {
        plugged.add(phone);
    }

    /** Afterwards the server does not know the phone. */
    synchronized void remove(TestPhone phone) throws IOException {
        plugged.remove(phone);
        unplug(phone);
    }

    void close() {
        open = false;
    }

    private void run() {
        try {
            while (open) {
                look();
                Thread.sleep(POLL_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() throws InterruptedException {
        try {
            Map<String, String> states = server.states();
            for (TestPhone phone : plugged) {
                if (phone.isReachable() && isGone(phone, states)) {
                    plug(phone);
                }
            }
        } catch (IOException e) {
            revive();
        }
    }

    /** The server is down: killed by a test, or crashed. */
    private void revive() throws InterruptedException {
        try {
            server.revive();
        } catch (IOException e) {
            // It may start the next time.
        }
    }

    /** Not seen, or lost and not yet forgotten. */
    private static boolean isGone(TestPhone phone, Map<String, String> states) {
        String state = states.get(phone.address());
        return state == null || state.equals("offline") && !phone.isSilent();
    }

    /** Does not wait for the server's answer: that of a silent phone takes 10 s. */
    private synchronized void plug(TestPhone phone) throws IOException, InterruptedException {
        if (!plugged.contains(phone)) {
            return;
        }
        unplug(phone);
        try (HostSocket request = new HostSocket(server.port(), "host:connect:" + phone.address())) {
            long start = System.nanoTime();
            while (isGone(phone, server.states())
                    && phone.isReachable()
                    && System.nanoTime() - start < TimeUnit.SECONDS.toNanos(SETTLE_SECONDS)) {
                Thread.sleep(POLL_MILLIS / 4);
            }
        }
    }

    private void unplug(TestPhone phone) throws IOException {
        if (server.states().containsKey(phone.address())) {
            server.ask("host:disconnect:" + phone.address());
        }
    }
}
