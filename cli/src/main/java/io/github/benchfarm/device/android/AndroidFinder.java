package io.github.benchfarm.device.android;

import io.github.benchfarm.device.UnusableDevice;
import io.github.benchfarm.device.android.adb.AdbBinary;
import io.github.benchfarm.device.android.adb.AdbDevice;
import io.github.benchfarm.device.android.adb.AdbException;
import io.github.benchfarm.device.android.adb.AdbServer;
import io.github.benchfarm.device.android.shell.PhoneShell;
import io.github.benchfarm.wire.Failure;
import io.github.benchfarm.wire.FailureException;
import io.github.benchfarm.wire.PlainText;
import io.github.benchfarm.wire.UsageException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Asks adb servers for phones, and all phones at once who they are; one that does not answer stops nobody else. */
final class AndroidFinder {
    private static final int MAX_THREADS = 32;

    private final List<AdbServer> servers;
    private final Map<String, String> environment;

    /**
     * Looks at some servers.
     *
     * @param environment where to look for the program adb, which starts a server on this computer when none runs
     */
    AndroidFinder(List<AdbServer> servers, Map<String, String> environment) {
        this.servers = List.copyOf(servers);
        this.environment = Map.copyOf(environment);
    }

    /** What is there. */
    record Found(List<FoundPhone> phones, List<UnusableDevice> unusable) {
        Found {
            phones = List.copyOf(phones);
            unusable = List.copyOf(unusable);
        }
    }

    /** All phones of all servers; takes not much longer than the limit. */
    Found find(Duration limit) {
        List<UnusableDevice> unusable = new ArrayList<>();
        List<Route> ready = new ArrayList<>();
        for (AdbServer server : servers) {
            for (Route route : routes(server, limit, unusable)) {
                if (route.device().state() == AdbDevice.State.DEVICE) {
                    ready.add(route);
                } else {
                    unusable.add(UnreadyPhones.of(route));
                }
            }
        }
        return new Found(PhoneIdentity.phones(ask(ready, limit, unusable)), unusable);
    }

    private List<Route> routes(AdbServer server, Duration limit, List<UnusableDevice> unusable) {
        try {
            return PhoneShell.call(() -> {
                requireRunning(server, limit);
                return server.devices(limit).stream()
                        .map(device -> new Route(server, device))
                        .toList();
            });
        } catch (UsageException e) {
            unusable.add(server(server, Failure.user("ADB_MISSING", String.valueOf(e.getMessage()))));
        } catch (FailureException | AdbException e) {
            unusable.add(server(server, Failure.user("ADB_UNUSABLE", String.valueOf(e.getMessage()))));
        }
        return List.of();
    }

    private void requireRunning(AdbServer server, Duration limit) throws InterruptedException {
        if (server.isRunning(limit)) {
            return;
        }
        Optional<Path> adb = AdbBinary.find(environment);
        if (adb.isEmpty()) {
            throw new UsageException("no adb server answers at " + server.address()
                    + " and the program adb is not found: install Android's platform tools (Debian: apt install adb), or"
                    + " name a server with --adb-server");
        }
        AdbBinary.startServer(adb.get(), server.address(), limit);
    }

    private static UnusableDevice server(AdbServer server, Failure failure) {
        return new UnusableDevice(AndroidProvider.KIND, "adb server " + server.address(), failure);
    }

    private static List<PhoneIdentity.Answer> ask(List<Route> routes, Duration limit, List<UnusableDevice> unusable) {
        if (routes.isEmpty()) {
            return List.of();
        }
        ExecutorService pool = Executors.newFixedThreadPool(Math.min(MAX_THREADS, routes.size()));
        try {
            List<Future<PhoneFacts>> asked = pool.invokeAll(
                    routes.stream()
                            .map(route -> (Callable<PhoneFacts>) () -> facts(route, limit))
                            .toList(),
                    limit.toNanos(),
                    TimeUnit.NANOSECONDS);
            List<PhoneIdentity.Answer> answers = new ArrayList<>();
            for (int i = 0; i < routes.size(); i++) {
                collect(routes.get(i), asked.get(i), answers, unusable);
            }
            return answers;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return List.of();
        } finally {
            pool.shutdownNow();
        }
    }

    /** Whose exit code is not 0 lacks a file of /proc or /sys, which is no reason to refuse it. */
    static PhoneFacts facts(Route route, Duration limit) {
        return PhoneFacts.parse(route.shell().run(PhoneFacts.COMMAND, limit).stdout());
    }

    private static void collect(
            Route route, Future<PhoneFacts> answer, List<PhoneIdentity.Answer> answers, List<UnusableDevice> unusable)
            throws InterruptedException {
        String reason;
        try {
            answers.add(new PhoneIdentity.Answer(route, answer.get()));
            return;
        } catch (ExecutionException e) {
            Throwable cause = e.getCause();
            reason = String.valueOf(cause == null ? e.getMessage() : cause.getMessage());
        } catch (CancellationException e) {
            reason = "it did not answer in time";
        }
        unusable.add(new UnusableDevice(
                AndroidProvider.KIND,
                PlainText.brief(route.label()),
                Failure.device("NOT_ANSWERING", reason + "; plug it in again, or restart it")));
    }
}
