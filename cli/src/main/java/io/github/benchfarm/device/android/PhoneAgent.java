package io.github.benchfarm.device.android;

import static io.github.benchfarm.device.android.adb.ShellWords.quote;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.benchfarm.device.Confinement;
import io.github.benchfarm.device.android.AgentBundle.BundleFile;
import io.github.benchfarm.device.android.adb.AdbResult;
import io.github.benchfarm.device.android.shell.PhonePaths;
import io.github.benchfarm.device.android.shell.PhoneShell;
import io.github.benchfarm.wire.Failure;
import io.github.benchfarm.wire.FailureException;
import io.github.benchfarm.wire.JobSpec;
import io.github.benchfarm.wire.Json;
import io.github.benchfarm.wire.PlainText;
import java.time.Duration;
import java.util.List;

/** The agent on a phone: placed once per version, asked who it is, started. */
final class PhoneAgent {
    private static final String MAIN = "io.github.benchfarm.agent.AndroidMain";
    private static final Duration START = Duration.ofSeconds(60);

    private final PhoneShell shell;
    private final AgentBundle bundle;
    private final String folder;

    PhoneAgent(PhoneShell shell, AgentBundle bundle) {
        this.shell = shell;
        this.bundle = bundle;
        this.folder = PhonePaths.agent(bundle.version());
    }

    /** Places what is not there, and makes sure that it works and is of our version. Throws {@link FailureException}. */
    void install(PhoneFiles files, String abi) {
        for (BundleFile file : bundle.filesFor(abi)) {
            files.place(file.local(), file.sha256(), folder + "/" + file.path());
        }
        shakeHands();
    }

    /** The command line that runs an attempt and ends with it: its process number goes to a file, then it becomes the agent. */
    String command(JobSpec job) {
        return "cd " + quote(PhonePaths.HOME) + " && echo $$ > " + quote("jobs/" + job.job() + "/pid") + " && "
                + agent(Confinement.words(job), bundle.version(), PhonePaths.HOME, job.job());
    }

    /**
     * The command line that ends agents which a lost connection or a killed run left behind, and removes their jobs. A process
     * number may be another's by now: only what calls itself our agent is killed.
     */
    static String sweep() {
        return "for f in " + quote(PhonePaths.JOBS) + "/*/pid; do p=$(cat \"$f\" 2>/dev/null);"
                + " case $p in ''|*[!0-9]*) continue;; esac;"
                + " grep -q " + quote(MAIN) + " \"/proc/$p/cmdline\" 2>/dev/null && kill -9 \"$p\"; done;"
                + " rm -rf " + quote(PhonePaths.JOBS) + "; mkdir -p " + quote(PhonePaths.JOBS) + " "
                + quote(PhonePaths.MODELS);
    }

    private String agent(List<String> before, String... arguments) {
        StringBuilder line = new StringBuilder("CLASSPATH=" + quote(folder + "/agent.jar") + " exec");
        before.forEach(word -> line.append(' ').append(quote(word)));
        line.append(" app_process / " + MAIN);
        for (String argument : arguments) {
            line.append(' ').append(quote(argument));
        }
        return line.toString();
    }

    private void shakeHands() {
        AdbResult probe = shell.run(agent(List.of(), "--probe"), START);
        String said = PlainText.brief(probe.stderr());
        if (!probe.ok()) {
            throw unusable("it ended with exit code " + probe.code() + (said.isEmpty() ? "" : ": " + said));
        }
        JsonNode answer = probe(probe.stdout());
        String version = answer.path("agent").asText("");
        if (!version.equals(bundle.version())) {
            throw unusable("it calls itself version '" + PlainText.brief(version) + "', this is " + bundle.version()
                    + "; run 'benchmark clean' and try again");
        }
        if (answer.path("problem").isTextual()) {
            throw unusable(PlainText.brief(answer.path("problem").textValue()));
        }
    }

    private static JsonNode probe(String stdout) {
        try {
            return stdout.lines()
                    .filter(line -> line.startsWith("{\"t\":\"probe\""))
                    .findFirst()
                    .map(Json::tree)
                    .orElseThrow(() -> unusable("it did not answer: '" + PlainText.brief(stdout) + "'"));
        } catch (FailureException e) {
            throw e.failure().code().equals("JSON_INVALID") ? unusable("its answer makes no sense") : e;
        }
    }

    private static FailureException unusable(String why) {
        return new FailureException(Failure.device("AGENT_UNUSABLE", "the agent does not work on this phone: " + why));
    }
}
