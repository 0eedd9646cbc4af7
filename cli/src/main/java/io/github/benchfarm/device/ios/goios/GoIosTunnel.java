package io.github.benchfarm.device.ios.goios;

import io.github.benchfarm.device.ios.backend.IosException;
import io.github.benchfarm.process.Command;
import io.github.benchfarm.process.Reasons;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the tunnels that iOS 17.4 and later is reached through, while somebody needs them. An agent that runs already is used
 * and left alone; else one is started, without root rights, and ends with the last session.
 */
final class GoIosTunnel {
    private static final Duration FOREVER = Duration.ofDays(900);
    private static final Duration REFRESH = Duration.ofSeconds(15);
    private static final long POLL_NANOS = 200_000_000;
    private static final long END_SECONDS = 5;

    private final GoIos ios;
    private final TunnelAgent agent;
    private final Path pairRecords;

    private int users;
    private @Nullable Keeper keeper;

    /**
     * Tunnels, none yet.
     *
     * @param pairRecords a folder for what the agent must remember of phones; made when needed
     */
    GoIosTunnel(GoIos ios, TunnelAgent agent, Path pairRecords) {
        this.ios = ios;
        this.agent = agent;
        this.pairRecords = pairRecords;
    }

    /**
     * Waits for the tunnel to a phone and holds it until {@link #release}. Throws {@link IosException.NoTunnel}.
     *
     * @param stale whether the phone was away, so that a tunnel which is said to be there leads nowhere
     */
    void acquire(String udid, boolean stale, Duration limit) throws InterruptedException {
        enter();
        boolean there = false;
        try {
            there = await(udid, stale, limit);
        } finally {
            if (!there) {
                release();
            }
        }
        if (!there) {
            throw new IosException.NoTunnel("none within " + limit.toSeconds() + " s");
        }
    }

    /** Gives a tunnel up; the last one to do so ends the agent, if that is ours. */
    void release() {
        Keeper ended = null;
        synchronized (this) {
            users--;
            if (users == 0) {
                ended = keeper;
                keeper = null;
            }
        }
        if (ended != null) {
            ended.stop();
        }
    }

    private synchronized void enter() throws InterruptedException {
        users++;
        Keeper known = keeper;
        boolean ours = known != null && known.isAlive();
        if (!ours && !agent.isRunning()) {
            keeper = start();
        }
    }

    private boolean await(String udid, boolean stale, Duration limit) throws InterruptedException {
        long start = System.nanoTime();
        boolean refresh = stale;
        while (System.nanoTime() - start < limit.toNanos()) {
            if (agent.isReady() && agent.hasTunnel(udid)) {
                if (!refresh) {
                    return true;
                }
                refresh = false;
                ios.call(udid, REFRESH, "tunnel", "refresh");
            } else {
                pause();
            }
        }
        return false;
    }

    private static void pause() throws InterruptedException {
        LockSupport.parkNanos(POLL_NANOS);
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
    }

    private Keeper start() {
        try {
            Files.createDirectories(pairRecords);
        } catch (IOException e) {
            throw new IosException.NoTunnel(pairRecords + " cannot be made: " + Reasons.of(e));
        }
        Command command =
                ios.command("", List.of("tunnel", "start", "--userspace", "--pair-record-path=" + pairRecords));
        Keeper started = new Keeper(ios, command);
        started.start();
        return started;
    }

    /** Stays with the agent until that ends, or until it is told to end it. */
    private static final class Keeper implements Runnable {
        private final GoIos ios;
        private final Command command;
        private final CountDownLatch ended = new CountDownLatch(1);
        private final Thread thread = new Thread(this, "ios tunnel");

        Keeper(GoIos ios, Command command) {
            this.ios = ios;
            this.command = command;
        }

        void start() {
            thread.setDaemon(true);
            thread.start();
        }

        @Override
        public void run() {
            try {
                ios.listen(command, FOREVER, line -> {});
            } catch (InterruptedException | IosException e) {
                // Told to end, or ended by itself: whoever needs a tunnel misses it and starts another one.
            } finally {
                ended.countDown();
            }
        }

        boolean isAlive() {
            return ended.getCount() > 0;
        }

        /** Ends the agent and waits for that, whoever interrupts: its port must be free again. */
        void stop() {
            boolean interrupted = Thread.interrupted();
            thread.interrupt();
            try {
                // One that does not end is left to the registry of children.
                interrupted |= !ended.await(END_SECONDS, TimeUnit.SECONDS) && Thread.interrupted();
            } catch (InterruptedException e) {
                interrupted = true;
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
