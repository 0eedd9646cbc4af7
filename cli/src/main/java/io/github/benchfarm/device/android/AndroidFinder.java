package io.github.benchfarm.device.android;

import io.github.benchfarm.device.UnusableDevice;
import io.github.benchfarm.device.android.adb.AdbBinary;
import io.github.benchfarm.device.android.adb.AdbDevice;
import io.github.benchfarm.device.android.adb.AdbException;
import io.github.benchfarm.device.android.adb.AdbServer;
import io.github.benchfarm.device.android.shell.PhoneShell;
import io.github.benchfarm.process.SideBySide;
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

/** Asks adb servers for phones, and all phones at once who they are; one that does not answer stops nobody else. */
final class AndroidFinder {
    /** Phones that are asked at once. */
    static final int MAX_THREADS = 32;

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
        List<Callable<PhoneFacts>> questions = routes.stream()
                .map(route -> (Callable<PhoneFacts>) () -> facts(route, limit))
                .toList();
        List<SideBySide.Answer<PhoneFacts>> asked = SideBySide.ask(questions, MAX_THREADS, limit);
        List<PhoneIdentity.Answer> answers = new ArrayList<>();
        for (int i = 0; i < asked.size(); i++) {
            PhoneFacts facts = asked.get(i).value();
            if (facts == null) {
                unusable.add(silent(routes.get(i), asked.get(i).problem()));
            } else {
                answers.add(new PhoneIdentity.Answer(routes.get(i), facts));
            }
        }
        return answers;
    }

    private static UnusableDevice silent(Route route, String problem) {
        return new UnusableDevice(
                AndroidProvider.KIND,
                PlainText.brief(route.label()),
                Failure.device("NOT_ANSWERING", problem + "; plug it in again, or restart it"));
    }

    /** Whose exit code is not 0 lacks a file of /proc or /sys, which is no reason to refuse it. */
    static PhoneFacts facts(Route route, Duration limit) {
        return PhoneFacts.parse(route.shell().run(PhoneFacts.COMMAND, limit).stdout());
    }
}
