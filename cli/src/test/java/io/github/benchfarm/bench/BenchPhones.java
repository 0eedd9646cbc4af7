package io.github.benchfarm.bench;

import io.github.benchfarm.testing.phone.AppProcess;
import io.github.benchfarm.testing.phone.PhoneSettings;
import io.github.benchfarm.testing.phone.TestAdbServer;
import io.github.benchfarm.testing.phone.TestPhone;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Test phones at an adb server of their own; all of them are measured by each run. */
final class BenchPhones implements AutoCloseable {
    private final Workshop workshop;
    private final AppProcess agent;
    private final TestAdbServer server;
    private final List<TestPhone> phones = new ArrayList<>();

    /** Starts the server, without phones; the agent is what each phone will run. */
    BenchPhones(Workshop workshop, AppProcess agent) throws IOException, InterruptedException {
        this.workshop = workshop;
        this.agent = agent;
        this.server = TestAdbServer.start();
    }

    /** Plugs another phone in. One after the other: adb 29 dies of many at once. */
    TestPhone connect() throws IOException, InterruptedException {
        TestPhone phone = TestPhone.start(
                PhoneSettings.galaxyS20("BENCH%03d".formatted(phones.size())).withAppProcess(agent));
        phones.add(phone);
        server.connect(phone);
        return phone;
    }

    /** Measures a model on all phones, every job so often. Throws {@link BenchException} when not all of it ended well. */
    PhoneRun run(String name, Path model, int repeats) throws IOException, InterruptedException {
        Watched command = workshop.measure(
                "all", name, model, "--repeats", Integer.toString(repeats), "--adb-server", server.address());
        MeasuredRun run = MeasuredRun.open(workshop.work().resolve(name));
        if (run.jobs().size() != repeats * phones.size()) {
            throw new BenchException(run.jobs().size() + " jobs were planned for " + phones.size() + " phones with "
                    + repeats + " repeats: not all phones were found");
        }
        return new PhoneRun(run, command);
    }

    @Override
    public void close() throws IOException, InterruptedException {
        server.close();
        for (TestPhone phone : phones) {
            phone.close();
        }
    }

    /** What a run recorded, and its process. */
    record PhoneRun(MeasuredRun run, Watched command) {}
}
