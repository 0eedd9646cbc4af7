package io.github.benchfarm.device.ios.xcode;

import static io.github.benchfarm.device.ios.xcode.StandInXcode.APP;
import static io.github.benchfarm.device.ios.xcode.StandInXcode.error;
import static io.github.benchfarm.device.ios.xcode.StandInXcode.failure;
import static io.github.benchfarm.device.ios.xcode.StandInXcode.success;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.benchfarm.device.ios.backend.IosException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of an app, with a stand-in for devicectl whose phone is a folder. */
class AppContainerTest {
    private static final Duration AMPLE = Duration.ofSeconds(30);

    @TempDir
    private Path folder;

    private StandInXcode xcode;
    private XcodeBackend backend;
    private Path local;

    @BeforeEach
    void install() throws IOException {
        xcode = new StandInXcode(folder);
        backend = xcode.backend();
        local = Files.writeString(folder.resolve("local file"), "a job");
    }

    @Test
    void push_intoNewFolders_arrivesAsTheAppsOwn() throws Exception {
        backend.makeFolder(APP, "Documents/jobs/1", AMPLE);
        backend.push(APP, local, "Documents/jobs/1/job.json", AMPLE);

        assertThat(xcode.file("Documents/jobs/1/job.json")).hasContent("a job");
        assertThat(xcode.calls())
                .singleElement()
                .asString()
                .contains("device copy to --domain-type appDataContainer --domain-identifier " + APP.bundleId()
                        + " --user mobile --source " + local
                        + " --destination Documents/jobs/1/job.json --device " + APP.udid());
    }

    @Test
    void push_fullPhone_noSpace() throws Exception {
        xcode.fails(
                "device copy to",
                failure(
                        error("com.apple.dt.CoreDeviceError", 7000, "Failed."),
                        error("NSPOSIXErrorDomain", 28, "No.")));

        assertThatThrownBy(() -> backend.push(APP, local, "Documents/x", AMPLE))
                .isInstanceOf(IosException.NoSpace.class);
    }

    @Test
    void push_appMissing_notInstalled() throws Exception {
        xcode.fails(
                "device copy to",
                failure(
                        error("com.apple.dt.CoreDeviceError", 7000, "Failed."),
                        error("ContainerLookupErrorDomain", -1, "")));

        assertThatThrownBy(() -> backend.push(APP, local, "Documents/x", AMPLE))
                .isInstanceOf(IosException.NotInstalled.class);
    }

    @Test
    void pull_fileThatIsThere_copied() throws Exception {
        backend.push(APP, local, "Documents/jobs/1/1.jsonl", AMPLE);

        assertThat(backend.pull(APP, "Documents/jobs/1/1.jsonl", folder.resolve("log"), AMPLE))
                .isTrue();
        assertThat(folder.resolve("log")).hasContent("a job");
    }

    @Test
    void pull_fileThatIsNotThere_false() throws Exception {
        assertThat(backend.pull(APP, "Documents/none", folder.resolve("log"), AMPLE))
                .isFalse();
        assertThat(folder.resolve("log")).doesNotExist();
    }

    @Test
    void pull_successWithoutAFile_false() throws Exception {
        xcode.answers("device copy from", success(3, "{}"));

        assertThat(backend.pull(APP, "Documents/none", folder.resolve("log"), AMPLE))
                .isFalse();
    }

    @Test
    void pull_phoneThatWentAway_gone() throws Exception {
        xcode.fails(
                "device copy from",
                failure(error("com.apple.dt.CoreDeviceError", 4000, "x"), error("NSPOSIXErrorDomain", 2, "y")));

        assertThatThrownBy(() -> backend.pull(APP, "Documents/none", folder.resolve("log"), AMPLE))
                .isInstanceOf(IosException.Gone.class);
    }

    @Test
    void pull_noRoomHere_isAnErrorOfThisComputer() throws Exception {
        xcode.fails("device copy from", failure(error("NSPOSIXErrorDomain", 28, "No space left")));

        assertThatThrownBy(() -> backend.pull(APP, "Documents/none", folder.resolve("log"), AMPLE))
                .isInstanceOf(IOException.class);
    }

    @Test
    void remove_folder_itsFilesCountAsNoneAndOthersStay() throws Exception {
        backend.push(APP, local, "Documents/jobs/1/job.json", AMPLE);
        backend.push(APP, local, "Documents/jobs/1/deep/1.jsonl", AMPLE);
        backend.push(APP, local, "Documents/jobs/11/job.json", AMPLE);

        backend.remove(APP, "Documents/jobs/1", AMPLE);

        assertThat(backend.pull(APP, "Documents/jobs/1/job.json", folder.resolve("a"), AMPLE))
                .isFalse();
        assertThat(backend.pull(APP, "Documents/jobs/1/deep/1.jsonl", folder.resolve("b"), AMPLE))
                .isFalse();
        assertThat(backend.pull(APP, "Documents/jobs/11/job.json", folder.resolve("c"), AMPLE))
                .isTrue();
    }

    @Test
    void remove_file_thatFileOnly() throws Exception {
        backend.push(APP, local, "Documents/models/a.tflite", AMPLE);
        backend.push(APP, local, "Documents/models/a.tflite.whole", AMPLE);

        backend.remove(APP, "Documents/models/a.tflite", AMPLE);

        assertThat(xcode.file("Documents/models/a.tflite")).isEmptyFile();
        assertThat(xcode.file("Documents/models/a.tflite.whole")).hasContent("a job");
    }

    @Test
    void remove_again_copiesNothing() throws Exception {
        backend.push(APP, local, "Documents/jobs/1/job.json", AMPLE);
        backend.remove(APP, "Documents/jobs", AMPLE);
        int calls = xcode.calls().size();

        backend.remove(APP, "Documents/jobs", AMPLE);

        assertThat(xcode.calls()).hasSize(calls + 1);
    }

    @Test
    void remove_whatWasNeverThere_nothing() throws Exception {
        backend.remove(APP, "Documents/jobs/1", AMPLE);

        assertThat(xcode.calls()).singleElement().asString().contains("--subdirectory Documents/jobs ");
    }

    @Test
    void remove_pathsRelativeToTheContainer_understood() throws Exception {
        xcode.answers(
                "device info files",
                success(
                        3,
                        "{\"files\":[{\"relativePath\":\"Documents/jobs/1/job.json\",\"metadata\":{\"size\":5}},"
                                + "{\"relativePath\":\"Documents/agent.json\",\"metadata\":{\"size\":5}}]}"));

        backend.remove(APP, "Documents/jobs", AMPLE);

        assertThat(xcode.file("Documents/jobs/1/job.json")).isEmptyFile();
        assertThat(xcode.file("Documents/agent.json")).doesNotExist();
    }

    @Test
    void remove_listingFails_told() throws Exception {
        xcode.fails("device info files", failure(error("com.apple.dt.CoreDeviceError", 1000, "Not found.")));

        assertThatThrownBy(() -> backend.remove(APP, "Documents/jobs", AMPLE)).isInstanceOf(IosException.Gone.class);
    }
}
