package io.github.benchfarm.device.android.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What the commands let through of large dumps, in a real shell with a {@code dumpsys} of the test's own. */
@Timeout(60)
@EnabledOnOs(value = OS.LINUX, disabledReason = "the commands are those of a phone's shell")
class DumpFiltersTest {
    private static final String GLES = "GLES: ARM, Mali-G78, OpenGL ES 3.2 v1.r44p1";
    private static final String SIZE =
            "      android.sensor.info.pixelArraySize (f0006): int32[2]\n        [4080 3072 ]\n";

    @TempDir
    private Path folder;

    @Test
    void gpu_tenMegabytes_leavesALine() throws Exception {
        String noise = "Layer com.example.app/MainActivity#0 z=0 alpha=1.000\n".repeat(100_000);

        List<String> lines = filtered(GpuDump.COMMAND, noise + GLES + "\n" + noise);

        assertThat(lines).containsExactly(GLES);
    }

    /** Windows are called as their apps like. */
    @Test
    void gpu_windowsNamedLikeErrors_hideNothing() throws Exception {
        String layers = "  Layer 404 page not found\n  Layer access denied\n  Layer my GLES: a, b, c\n";

        assertThat(GpuDump.parse(filtered(GpuDump.COMMAND, layers + GLES + "\n"))
                        .name())
                .isEqualTo("Mali-G78");
    }

    @Test
    void cameras_tenMegabytes_leaveTheirSizes() throws Exception {
        String noise = "      android.control.aeAvailableModes (10014): byte[4]\n        [OFF ON ]\n".repeat(100_000);

        List<String> lines = filtered(CameraDump.COMMAND, noise + SIZE + noise + SIZE + noise);

        assertThat(lines).hasSizeLessThan(10);
        assertThat(CameraDump.parse(lines)).hasSize(2);
    }

    @Test
    void cameras_sizeAtMaximumResolution_isNoFurtherCamera() throws Exception {
        String larger = SIZE.replace("pixelArraySize ", "pixelArraySizeMaximumResolution ")
                .replace("4080", "8160");

        assertThat(CameraDump.parse(filtered(CameraDump.COMMAND, SIZE + larger + SIZE)))
                .hasSize(2)
                .allMatch(megapixels -> megapixels < 13);
    }

    @Test
    void refusals_ofBoth_areLetThrough() throws Exception {
        String denial = "Permission Denial: can't dump from pid=1234, uid=2000";

        assertThat(filtered(GpuDump.COMMAND, denial + "\n")).containsExactly(denial);
        assertThat(filtered(CameraDump.COMMAND, denial + "\n")).containsExactly(denial);
    }

    @Test
    void missingDumpsys_isSaidByTheShell() throws Exception {
        assertThat(printed(GpuDump.COMMAND)).singleElement().asString().endsWith("not found");
        assertThat(printed(CameraDump.COMMAND)).singleElement().asString().endsWith("not found");
    }

    private List<String> filtered(String command, String dump) throws IOException, InterruptedException {
        Path text = Files.writeString(folder.resolve("dump.txt"), dump);
        Path dumpsys = Files.writeString(folder.resolve("dumpsys"), "#!/bin/sh\nexec cat '" + text + "'\n");
        Files.setPosixFilePermissions(dumpsys, PosixFilePermissions.fromString("rwxr-xr-x"));
        return printed(command);
    }

    private List<String> printed(String command) throws IOException, InterruptedException {
        ProcessBuilder shell = new ProcessBuilder("/bin/sh", "-c", command);
        shell.environment().put("PATH", folder + ":" + shell.environment().get("PATH"));
        shell.redirectError(ProcessBuilder.Redirect.DISCARD);
        Process process = shell.start();
        process.getOutputStream().close();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return out.lines().toList();
    }
}
