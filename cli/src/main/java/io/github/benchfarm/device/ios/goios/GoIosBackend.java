package io.github.benchfarm.device.ios.goios;

import io.github.benchfarm.device.Condition;
import io.github.benchfarm.device.ios.backend.IosApp;
import io.github.benchfarm.device.ios.backend.IosBackend;
import io.github.benchfarm.device.ios.backend.IosException;
import io.github.benchfarm.device.ios.backend.IosFacts;
import io.github.benchfarm.device.ios.backend.IosTest;
import io.github.benchfarm.device.ios.backend.TestEnd;
import io.github.benchfarm.process.TemporaryFolder;
import io.github.benchfarm.wire.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** iPhones through go-ios, on any desktop system: iOS 14 to 16, and 17.4 and later through tunnels. */
public final class GoIosBackend implements IosBackend {
    private static final Duration LISTING = Duration.ofSeconds(10);

    private final GoIos ios;
    private final GoIosTunnel tunnel;

    /** Phones that went away: a tunnel to one of them leads nowhere, whatever its agent says. */
    private final Set<String> wereAway = ConcurrentHashMap.newKeySet();

    private volatile String version = "";

    /**
     * The program.
     *
     * @param environment names the tunnel agent, as for go-ios itself
     * @param cache our cache directory, for what the tunnel agent must remember
     */
    public GoIosBackend(Path binary, Map<String, String> environment, Path cache) {
        this.ios = new GoIos(binary);
        this.tunnel = new GoIosTunnel(ios, new TunnelAgent(environment), cache.resolve("go-ios-pairs"));
    }

    @Override
    public String name() {
        return "go-ios " + (version.isEmpty() ? "of unknown version" : version);
    }

    @Override
    public Optional<Failure> health(Duration limit) throws InterruptedException {
        String problem;
        try {
            version = GoIosAnswers.version(ios.call("", limit, "version").stdout());
            problem = version.isEmpty() ? "it does not tell its version, so that it is some other program" : "";
        } catch (IosException e) {
            problem = e.failure().reason();
        }
        return problem.isEmpty()
                ? Optional.empty()
                : Optional.of(Failure.user(
                        "IOS_TOOL_UNUSABLE",
                        ios.binary() + " cannot be used as go-ios: " + problem + "; " + GoIosBinary.FIX));
    }

    @Override
    public List<String> discover(Duration limit) throws InterruptedException {
        GoIosReply reply = ios.call("", limit, "list");
        if (!reply.ok()) {
            throw GoIosFailure.of("'ios list'", reply.said());
        }
        return GoIosAnswers.devices(reply.stdout());
    }

    @Override
    public IosFacts describe(String udid, Duration limit) throws InterruptedException {
        return GoIosAnswers.facts(udid, ask(udid, limit, "info"));
    }

    @Override
    public Optional<Failure> refusal(IosFacts phone) {
        return GoIosLimits.refusal(phone.ios(), version);
    }

    @Override
    public void makeReady(IosFacts phone, Duration limit) throws InterruptedException {
        String udid = phone.udid();
        if (GoIosLimits.hasDeveloperMode(phone.ios())
                && !GoIosAnswers.developerMode(ask(udid, limit, "devmode", "get"))) {
            throw new IosException.NoDeveloperMode("");
        }
        if (GoIosLimits.needsTunnel(phone.ios())) {
            tunnel.acquire(udid, wereAway.remove(udid), limit);
        }
    }

    @Override
    public void release(IosFacts phone) {
        if (GoIosLimits.needsTunnel(phone.ios())) {
            tunnel.release();
        }
    }

    @Override
    public Map<String, String> appVersions(String udid, Duration limit) throws InterruptedException {
        return GoIosAnswers.appVersions(ask(udid, limit, "apps", "--list"));
    }

    @Override
    public void install(String udid, Path ipa, Duration limit) throws InterruptedException {
        ask(udid, limit, "install", "--path=" + ipa);
    }

    @Override
    public void makeFolder(IosApp app, String path, Duration limit) throws InterruptedException {
        ask(app.udid(), limit, "fsync", "mkdir", "--path=" + path, container(app));
    }

    @Override
    public void push(IosApp app, Path local, String path, Duration limit) throws InterruptedException {
        ask(app.udid(), limit, "fsync", "push", "--srcPath=" + local, "--dstPath=" + path, container(app));
    }

    @Override
    public boolean pull(IosApp app, String path, Path local, Duration limit) throws IOException, InterruptedException {
        try (TemporaryFolder folder = TemporaryFolder.create()) {
            GoIosReply reply = ios.call(
                    app.udid(),
                    limit,
                    "fsync",
                    "pull",
                    "--srcPath=" + path,
                    "--dstPath=" + folder.path(),
                    container(app));
            if (reply.ok()) {
                return moved(folder.file(path.substring(path.lastIndexOf('/') + 1)), local);
            }
            if (GoIosFailure.isNoSuchFile(reply.said())) {
                return false;
            }
            if (GoIosFailure.isFullDisk(reply.said())) {
                throw new IOException(reply.said());
            }
            throw failure(app.udid(), "fsync", reply.said());
        }
    }

    @Override
    public void remove(IosApp app, String path, Duration limit) throws InterruptedException {
        GoIosReply reply = ios.call(app.udid(), limit, "fsync", "rm", "--r", "--path=" + path, container(app));
        if (!reply.ok() && !GoIosFailure.isNoSuchFile(reply.said())) {
            throw failure(app.udid(), "fsync", reply.said());
        }
    }

    @Override
    public TestEnd runTest(IosTest test, Duration limit) throws InterruptedException {
        TestReport report = new TestReport();
        GoIosReply reply = ios.listen(ios.command(test.app().udid(), RunTestArguments.of(test)), limit, report);
        TestEnd end = report.end(reply.said());
        if (end.passed().isEmpty() && end.failed().isEmpty()) {
            throw ended(test.app().udid(), reply.said());
        }
        return end;
    }

    @Override
    public void kill(IosApp app, Duration limit) throws InterruptedException {
        // Most often there is nothing left to kill, which go-ios calls an error.
        ios.call(app.udid(), limit, "kill", app.bundleId());
    }

    @Override
    public Condition condition(String udid, Duration limit) throws InterruptedException {
        return GoIosAnswers.condition(ask(udid, limit, "batterycheck"), ask(udid, limit, "batteryregistry"));
    }

    /** A runner that died and a phone that went away look alike in its words. */
    private IosException ended(String udid, String said) throws InterruptedException {
        IosException known = failure(udid, "runtest", said);
        boolean vague = known instanceof IosException.RunnerDied || known instanceof IosException.Refused;
        if (!vague) {
            return known;
        }
        if (!discover(LISTING).contains(udid)) {
            wereAway.add(udid);
            return new IosException.Gone(said);
        }
        return new IosException.RunnerDied(said.isEmpty() ? "no test case was reported" : said);
    }

    private String ask(String udid, Duration limit, String... arguments) throws InterruptedException {
        GoIosReply reply = ios.call(udid, limit, arguments);
        if (!reply.ok()) {
            throw failure(udid, arguments[0], reply.said());
        }
        return reply.stdout();
    }

    private IosException failure(String udid, String what, String said) {
        IosException failure = GoIosFailure.of("'ios " + what + "'", said);
        if (failure instanceof IosException.Gone || failure instanceof IosException.NoTunnel) {
            wereAway.add(udid);
        }
        return failure;
    }

    private static boolean moved(Path pulled, Path target) throws IOException {
        if (!Files.isRegularFile(pulled)) {
            return false;
        }
        Files.move(pulled, target);
        return true;
    }

    private static String container(IosApp app) {
        return "--app=" + app.bundleId();
    }
}
