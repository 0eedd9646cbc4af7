package io.github.benchfarm.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.benchfarm.command.InProcess;
import io.github.benchfarm.device.DeviceProvider;
import io.github.benchfarm.device.UnusableDevice;
import io.github.benchfarm.testing.CliResult;
import io.github.benchfarm.testing.ExampleRun;
import io.github.benchfarm.testing.FakeDevice;
import io.github.benchfarm.testing.FakeProvider;
import io.github.benchfarm.testing.TinyModels;
import io.github.benchfarm.wire.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong with a command line is said in one line before anything is measured or created. */
class UsageErrorsTest {
    private static final DeviceProvider HOST =
            new FakeProvider("host", List.of(new FakeDevice(ExampleRun.host(), FakeDevice.steady())), List.of());
    private static final DeviceProvider PHONE = new FakeProvider(
            "android",
            List.of(new FakeDevice(ExampleRun.phone("R58M12", "Galaxy S20"), FakeDevice.steady())),
            List.of());

    @TempDir
    private Path folder;

    private Path model;

    @BeforeEach
    void makeModel() {
        model = TinyModels.conv(folder);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            --iterations 0          | --iterations 0 is out of range: give 1 to 1000000
            --iterations -1         | --iterations -1 is out of range: give 1 to 1000000
            --warmup -1             | --warmup -1 is out of range: give 0 to 1000000
            --repeats 0             | --repeats 0 is out of range: give 1 to 1000
            --repeats 99999999999   | '--repeats': '99999999999' is not an int
            --threads 0             | --threads 0 is out of range: give 1 to 256
            --threads 10000         | --threads 10000 is out of range: give 1 to 256
            --threads 1,x           | '--threads' (N): 'x' is not an int
            --min-time 5x           | '--min-time': '5x' is not a duration: write e.g. 500ms, 1.5s or 2m
            --min-time 25h          | '25h' is longer than 24h
            --max-time 0            | --max-time 0 leaves no time to measure: give e.g. 150s
            --min-time 2m --max-time 1s  | --min-time is longer than --max-time: give --max-time at least as long
            --delegates npu         | unknown delegate 'npu': use one of xnnpack, cpu, gpu, nnapi, coreml
            --delegates xnnpack:fp61=true  | delegate 'xnnpack' has no option 'fp61': it has fp16
            --delegates xnnpack:fp16=maybe | option 'fp16' of delegate 'xnnpack' cannot be 'maybe': give true or false
            --delegates cpu:fp16=true      | delegate 'cpu' has no option 'fp16': it has none
            --delegates xnnpack:fp16       | write e.g. xnnpack:fp16=true
            --precision fp64        | unknown precision 'fp64': choose from fp32, fp16, int8, uint8
            --precision int8        | no model has the precision int8: the weights of those given are fp32
            --name ../x             | --name '../x' cannot name a directory: use letters, digits
            --seed x                | '--seed': 'x' is not a long
            --thread 2              | unknown option '--thread'; did you mean --threads?
            --iteration 2           | unknown option '--iteration'; did you mean --iterations?
            another                 | unknown argument 'another'
            --quiet --json          | --quiet, --json are mutually exclusive
            --retry-failed          | --retry-failed goes with --resume DIR
            """)
    void option_wrong_isRefusedWithTheRemedy(String options, String message) throws IOException {
        assertRefused(run(2, "host", options.split(" ")), message);
    }

    @Test
    void selection_empty_isRefused() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));

        assertRefused(call(2, "run"), "--devices selects nothing: give all, host, a device id or a name");
        assertRefused(call(2, "run", "--devices", "host"), "--models selects nothing: give mobilenet, a .tflite file");
        assertRefused(call(2, "run", "--devices", "", "--models", "x"), "--devices selects nothing");
        assertRefused(call(2, "run", "--devices", "host", "--models", ""), "--models selects nothing");
        assertRefused(
                call(2, "run", "--devices", "host", "--models", empty.toString()),
                "has no .tflite files directly in it: give the path of a .tflite file or of a folder");
    }

    @Test
    void model_unknownName_isRefused() throws IOException {
        assertRefused(
                call(2, "run", "--devices", "host", "--models", "mobilnet"),
                "unknown model 'mobilnet': did you mean mobilenet");
    }

    @Test
    void model_folderWithAModelsName_isRefused() throws IOException {
        Path trap = Files.createDirectory(folder.resolve("x.tflite"));

        assertRefused(
                call(2, "run", "--devices", "host", "--models", trap.toString()),
                "the folder '" + trap + "' has no .tflite files directly in it");
    }

    @Test
    void device_unknown_isRefusedWithTheNearestNames() throws IOException {
        assertRefused(run(2, "hots"), "no device 'hots'; did you mean host");
        assertRefused(run(2, "galaxy s21"), "no device 'galaxy s21'; did you mean Galaxy S20? (benchmark devices");
        assertRefused(run(2, "host,R58M13"), "no device 'R58M13'; did you mean R58M12?");
    }

    @Test
    void devices_noPhoneThere_namesTheHost() throws IOException {
        CliResult result = InProcess.run(List.of(HOST), arguments("all"));

        assertRefused(
                expect(3, result),
                "no phone is attached for --devices all; to measure on this computer, give " + "--devices host");
    }

    @Test
    void devices_noneUsable_tellsWhy() throws IOException {
        UnusableDevice locked =
                new UnusableDevice("android", "Pixel 7", Failure.user("LOCKED", "it is locked; unlock it"));
        CliResult result =
                InProcess.run(List.of(new FakeProvider("android", List.of(), List.of(locked))), arguments("all"));

        assertRefused(expect(3, result), "no selected device is usable: Pixel 7: it is locked; unlock it");
    }

    @Test
    void command_unknown_isRefusedWithTheNearest() throws IOException {
        assertRefused(call(2, "rum"), "unknown argument 'rum'; did you mean run?");
        assertRefused(call(2), "no command given");
        assertRefused(call(2, "report"), "Missing required parameter: 'DIR'");
    }

    @Test
    void directory_withoutARun_isRefused() throws IOException {
        String path = folder.resolve("nothing").toString();

        assertRefused(call(2, "run", "--resume", path), path + " is not a run directory: it has no run.json");
        assertRefused(call(2, "report", path), path + " is not a run directory: it has no run.json");
        assertRefused(call(2, "report", model.toString()), "is not a run directory");
    }

    @Test
    void resume_withOptionsOfThePlan_namesThem() throws IOException {
        assertRefused(
                call(2, "run", "--resume", folder.toString(), "--threads", "2", "--name", "x", "--dry-run"),
                "takes no --threads, --name, --dry-run: leave it out, or start a new run");
    }

    private CliResult run(int exit, String devices, String... more) {
        return expect(exit, InProcess.run(List.of(HOST, PHONE), arguments(devices, more)));
    }

    private static CliResult call(int exit, String... args) {
        return expect(exit, InProcess.run(List.of(HOST, PHONE), args));
    }

    private static CliResult expect(int exit, CliResult result) {
        assertThat(result.exit()).as(result.err()).isEqualTo(exit);
        return result;
    }

    private String[] arguments(String devices, String... more) {
        List<String> args = new ArrayList<>(List.of("run", "--devices", devices, "--models", model.toString()));
        args.addAll(List.of("--output", folder.resolve("runs").toString()));
        args.addAll(Arrays.asList(more));
        return args.toArray(String[]::new);
    }

    private void assertRefused(CliResult result, String message) throws IOException {
        assertThat(result.out()).isEmpty();
        assertThat(result.errLines().get(0)).startsWith("benchmark: ").contains(message);
        assertThat(result.errLines().stream().skip(1)).allMatch(line -> line.matches("Try 'benchmark.* --help'\\."));
        assertThat(result.err()).doesNotContain("Exception").doesNotContain("io.github");
        assertThat(folder.resolve("runs")).doesNotExist();
    }
}
