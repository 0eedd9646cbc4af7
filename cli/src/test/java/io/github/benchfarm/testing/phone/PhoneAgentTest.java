package io.github.benchfarm.testing.phone;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.benchfarm.agent.AgentVersion;
import io.github.benchfarm.testing.TinyModels;
import io.github.benchfarm.wire.Hashes;
import io.github.benchfarm.wire.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The agent on a test phone, started as on a real one. */
class PhoneAgentTest {
    private static final PhoneSettings SETTINGS = PhoneSettings.galaxyS20("R3CN00000A");
    private static final String HOME = "/data/local/tmp/benchfarm";
    private static final String START = "cd " + HOME + " && CLASSPATH=" + HOME
            + "/agent.jar exec app_process / io.github.benchfarm.agent.AndroidMain ";
    private static final String ID = "0123456789abcdef";
    private static final long MINUTE_NANOS = 60_000_000_000L;
    private static final String JOB = """
            {"schema":1,"job":"0123456789abcdef","attempt":1,"mode":"latency",
             "model":{"sha256":"%s","name":"tiny"},"signature":null,
             "delegate":{"name":"xnnpack","options":{"fp16":"false"}},"threads":1,"affinity":null,"allowFallback":true,
             "warmup":{"iterations":1,"minNanos":0,"maxNanos":1000000000},
             "measure":{"iterations":20,"minNanos":%d,"maxNanos":60000000000},
             "inputs":[],"seed":1,"items":null,"outputs":{"checksum":true,"topK":0},"profileOps":false}
            """;

    private static TestAdbServer adb;

    @TempDir
    Path folder;

    @BeforeAll
    static void startServer() throws IOException, InterruptedException {
        adb = TestAdbServer.start();
    }

    @AfterAll
    static void stopServer() throws IOException, InterruptedException {
        adb.close();
    }

    @Test
    void hostAgent_job_logsAsAPhone() throws IOException, InterruptedException {
        try (TestPhone phone = phone(SETTINGS)) {
            place(phone, 0);

            AdbResult result = shell(phone, START + AgentVersion.VERSION + " " + HOME + " " + ID);

            assertThat(result.exitCode()).as(result.err()).isZero();
            assertThat(result.out()).contains("\"load\"", "\"warmup\"", "\"measure\"", "\"finish\"");
            assertThat(Files.readString(phone.file(HOME + "/jobs/" + ID + "/1.jsonl")))
                    .contains("\"platform\":\"android\"", "\"applied\":\"xnnpack\"", "\"status\":\"ok\"");
        }
    }

    @Test
    void hostAgent_probe_oneJsonLine() throws IOException, InterruptedException {
        try (TestPhone phone = phone(SETTINGS)) {
            AdbResult result = shell(phone, START + "--probe");

            assertThat(result.out()).hasLineCount(1);
            assertThat(Json.tree(result.out()).get("agent").asText()).isEqualTo(AgentVersion.VERSION);
        }
    }

    @Test
    void hostAgent_otherVersion_refuses() throws IOException, InterruptedException {
        try (TestPhone phone = phone(SETTINGS)) {
            AdbResult result = shell(phone, START + "9.9.9 " + HOME + " " + ID);

            assertThat(result.exitCode()).isEqualTo(5);
            assertThat(result.err()).contains("9.9.9");
        }
    }

    @Test
    void hostAgent_whileItRuns_isKnownByItsCommandLine() throws IOException, InterruptedException {
        try (TestPhone phone = phone(SETTINGS)) {
            place(phone, MINUTE_NANOS);
            String arguments = AgentVersion.VERSION + " " + HOME + " " + ID;

            AdbResult result = shell(
                    phone,
                    "(" + START + arguments + ") >/dev/null 2>&1 & sleep 1; tr '\\0' ' ' </proc/$!/cmdline; kill $!");

            assertThat(result.out()).contains("app_process / io.github.benchfarm.agent.AndroidMain " + arguments);
        }
    }

    @Test
    void program_getsClassPathAndArguments() throws IOException, InterruptedException {
        Path program = program("echo \"$CLASSPATH\" \"$@\"; exit 6");
        try (TestPhone phone = phone(SETTINGS.withAppProcess(AppProcess.program(program)))) {
            AdbResult result = shell(phone, START + "one 'two three'");

            assertThat(result.exitCode()).isEqualTo(6);
            assertThat(result.out())
                    .isEqualTo(HOME + "/agent.jar / io.github.benchfarm.agent.AndroidMain one two three\n");
        }
    }

    @Test
    void script_crash_isASignal() throws IOException, InterruptedException {
        try (TestPhone phone = phone(SETTINGS.withAppProcess(AppProcess.of("echo half a l; kill -ABRT $$\n")))) {
            AdbResult result = shell(phone, START + "x");

            assertThat(result).isEqualTo(new AdbResult(128 + 6, "half a l\n", ""));
        }
    }

    @Test
    void noAgentPlaced_endsBySignalAndSaysSo() throws IOException, InterruptedException {
        try (TestPhone phone = phone(SETTINGS)) {
            AdbResult result = shell(phone, "CLASSPATH=/data/none.jar app_process / Main");

            assertThat(result.err()).contains("ClassNotFoundException", "/data/none.jar");
            assertThat(result.exitCode()).isEqualTo(128 + 6);
        }
    }

    private static TestPhone phone(PhoneSettings settings) throws IOException, InterruptedException {
        TestPhone phone = TestPhone.start(settings);
        adb.connect(phone);
        Files.createDirectories(phone.file(HOME));
        Files.writeString(phone.file(HOME + "/agent.jar"), "not looked into");
        return phone;
    }

    private void place(TestPhone phone, long minNanos) throws IOException, InterruptedException {
        Path model = TinyModels.conv(folder);
        String sha256 = Hashes.sha256(model);
        Path job = Files.writeString(folder.resolve("job.json"), String.format(JOB, sha256, minNanos));
        push(phone, model, HOME + "/models/" + sha256 + ".tflite");
        push(phone, job, HOME + "/jobs/" + ID + "/job.json");
    }

    private Path program(String script) throws IOException {
        Path program = Files.writeString(folder.resolve("program"), "#!/bin/sh\n" + script + "\n");
        assertThat(program.toFile().setExecutable(true)).isTrue();
        return program;
    }

    private static AdbResult shell(TestPhone phone, String command) throws IOException, InterruptedException {
        return adb.adb("-s", phone.address(), "shell", command);
    }

    private static void push(TestPhone phone, Path file, String to) throws IOException, InterruptedException {
        AdbResult result = adb.adb("-s", phone.address(), "push", file.toString(), to);
        assertThat(result.exitCode()).as(result.err()).isZero();
    }
}
