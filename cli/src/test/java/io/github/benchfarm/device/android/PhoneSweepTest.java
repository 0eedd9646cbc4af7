package io.github.benchfarm.device.android;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.benchfarm.device.android.shell.PhonePaths;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The command line of {@link PhoneAgent#sweep} in a real shell, in a folder that stands for the phone's. */
@Timeout(60)
class PhoneSweepTest {
    private static final String AGENT = "io.github.benchfarm.agent.AndroidMain";

    private final List<Process> started = new ArrayList<>();

    @TempDir
    private Path temporary;

    @AfterEach
    void endProcesses() {
        started.forEach(Process::destroyForcibly);
    }

    @Test
    void sweep_everyPath_isOursOrOfProc() {
        String paths = PhoneAgent.sweep().replaceAll("/dev/null|/proc/", "");

        assertThat(Pattern.compile("'(/[^']*)'").matcher(paths).results().map(found -> found.group(1)))
                .isNotEmpty()
                .allMatch(path -> path.startsWith(PhonePaths.HOME + "/"));
        assertThat(paths.replaceAll("'[^']*'", "quoted")).doesNotContain(" /");
    }

    @Test
    void sweep_orphanOfOurs_isKilled() throws Exception {
        Process orphan = process(AGENT);
        pid("1", Long.toString(orphan.pid()));

        sweep();

        assertThat(orphan.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(orphan.exitValue()).isEqualTo(128 + 9);
    }

    @Test
    void sweep_numberThatIsAnothersByNow_isLeftAlone() throws Exception {
        Process other = process("something-else");
        Process orphan = process(AGENT);
        pid("1", Long.toString(other.pid()));
        pid("2", Long.toString(orphan.pid()));

        sweep();

        assertThat(orphan.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(other.isAlive()).isTrue();
    }

    @Test
    void sweep_nonsenseInPidFiles_harmsNobody() throws Exception {
        Path trap = temporary.resolve("trap");
        Process orphan = process(AGENT);
        pid("1", "");
        pid("2", "-1");
        pid("3", "1; touch '" + trap + "'");
        pid("4", "$(touch '" + trap + "')");
        pid("5", "../" + orphan.pid());
        pid("6", orphan.pid() + " " + ProcessHandle.current().pid());
        Files.createDirectories(home().resolve("jobs/7/pid"));

        sweep();

        assertThat(trap).doesNotExist();
        assertThat(orphan.isAlive()).isTrue();
    }

    @Test
    void sweep_jobsAndModels_removesOnlyJobs() throws Exception {
        pid("1", "999999999");
        Path model = Files.createDirectories(home().resolve("models")).resolve("x.tflite");
        Files.writeString(model, "model");
        Path neighbour = Files.writeString(temporary.resolve("neighbour"), "keep");

        sweep();

        assertThat(home().resolve("jobs")).isEmptyDirectory();
        assertThat(model).hasContent("model");
        assertThat(neighbour).exists();
    }

    @Test
    void sweep_freshPhone_makesTheFolders() throws Exception {
        sweep();

        assertThat(home().resolve("jobs")).isEmptyDirectory();
        assertThat(home().resolve("models")).isEmptyDirectory();
    }

    private void sweep() throws IOException, InterruptedException {
        String command = PhoneAgent.sweep().replace(PhonePaths.HOME, home().toString());
        Process shell = new ProcessBuilder("/bin/sh", "-c", command)
                .redirectErrorStream(true)
                .start();
        started.add(shell);
        String said = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(shell.waitFor()).as(said).isZero();
        assertThat(said).isEmpty();
    }

    /** A process that calls itself so in its command line, and waits. */
    private Process process(String name) throws IOException {
        Process process = new ProcessBuilder("/bin/sh", "-c", "read forever", name).start();
        started.add(process);
        return process;
    }

    private void pid(String job, String text) throws IOException {
        Path folder = Files.createDirectories(home().resolve("jobs").resolve(job));
        Files.writeString(folder.resolve("pid"), text + "\n");
    }

    private Path home() {
        return temporary.resolve("data/benchfarm");
    }
}
