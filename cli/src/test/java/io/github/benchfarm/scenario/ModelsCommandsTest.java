package io.github.benchfarm.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.github.benchfarm.testing.CliHome;
import io.github.benchfarm.testing.CliResult;
import io.github.benchfarm.testing.TinyModels;
import io.github.benchfarm.wire.Hashes;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The models of a lab: pulled from its own server, measured by name, verified, removed. */
@EnabledOnOs(value = OS.LINUX, disabledReason = "needs XDG_CACHE_HOME")
class ModelsCommandsTest {
    private static final String CATALOG = """
            {
              "schema": 1,
              "families": {"tiny": ["tiny_net_fp32", "tiny_net_int8"]},
              "entries": [%s, %s]
            }
            """;

    private static final String ENTRY = """
            {
              "id": "tiny_net_%s", "family": "tiny", "variant": "net", "precision": "%s",
              "input": {"type": "FLOAT32", "shape": [1, 8, 8, 3]},
              "preprocessing": "none", "parameters": 112, "multiplyAdds": 6912,
              "licence": "Apache-2.0", "reference": "https://example.org/tiny",
              "source": {"url": "http://127.0.0.1:%d/%s.tflite", "sha256": "%s"}
            }
            """;

    @TempDir
    private Path folder;

    private CliHome home;
    private HttpServer server;
    private Path served;

    @BeforeEach
    void serveTwoModels() throws IOException {
        home = new CliHome(folder);
        served = Files.createDirectory(folder.resolve("served"));
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            Path file = served.resolve(exchange.getRequestURI().getPath().substring(1));
            byte[] body = Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
            exchange.sendResponseHeaders(Files.exists(file) ? 200 : 404, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        writeCatalog(entry("fp32", TinyModels.conv(served)), entry("int8", TinyModels.int8(served)));
    }

    @AfterEach
    void stopServer() {
        server.stop(0);
    }

    @Test
    void family_pulled_isMeasuredByNameAsTrained() throws IOException, InterruptedException {
        CliResult pulled = models("pull", "tiny");
        CliResult run = home.call(CliHome.quick(
                "--models", "tiny", "--catalog", "lab.json", "--repeats", "1", "--output", ".", "--name", "r"));

        assertThat(pulled.exit()).as(pulled.err()).isZero();
        assertThat(pulled.out()).contains("tiny_net_fp32: ", "tiny_net_int8: ", "sha256");
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(home.run("r").column("weights")).containsOnly("trained");
        assertThat(home.run("r").column("model")).containsExactlyInAnyOrder("tiny_net_fp32", "tiny_net_int8");
        server.stop(0);
        assertThat(models("pull", "tiny_net_fp32").exit())
                .as("asks nobody again")
                .isZero();
        assertThat(models().out()).containsPattern("tiny_net_int8 +int8 +trained +http://127.0.0.1");
    }

    @Test
    void models_freshStore_listsWhatThereIsAndFromWhere() throws IOException, InterruptedException {
        String out = models().out();

        assertThat(out)
                .containsPattern("mobilenet_v1_1.0_224_fp32 +fp32 +seeded +https://storage.*4.24 M +569 M")
                .containsPattern("efficientnet_lite4_int8 +int8 +no +https://storage")
                .containsPattern("tiny_net_fp32 +fp32 +no +http://127.0.0.1")
                .contains("mobilenet stands for mobilenet_v1_1.0_224_fp32, mobilenet_v1_1.0_224_int8\n")
                .contains(home.cache().toString());
    }

    @Test
    void pull_oneServesOtherBytes_othersArePulledAndItIsKeptAside() throws IOException, InterruptedException {
        Files.write(served.resolve("tiny_conv_fp32.tflite"), Files.readAllBytes(TinyModels.twoSignatures(folder)));

        CliResult pulled = models("pull", "tiny");

        assertThat(pulled.exit()).isEqualTo(1);
        assertThat(pulled.out()).doesNotContain("tiny_net_fp32").contains("tiny_net_int8: ");
        assertThat(pulled.err())
                .contains("benchmark: tiny_net_fp32: ")
                .contains("SHA-256")
                .contains("rejected");
        assertThat(home.call(CliHome.quick("--models", "tiny_net_fp32", "--catalog", "lab.json"))
                        .err())
                .contains("not on this computer: tiny_net_fp32");
    }

    @Test
    void pull_serverGone_saysHowToGoOnWithoutNetwork() throws IOException, InterruptedException {
        server.stop(0);

        CliResult pulled = models("pull", "tiny_net_fp32");
        CliResult fromFile = models("pull", "tiny_net_fp32", "--from", "served/tiny_conv_fp32.tflite");

        assertThat(pulled.exit()).isEqualTo(1);
        assertThat(pulled.err()).contains("127.0.0.1").contains("--from");
        assertThat(fromFile.exit()).as(fromFile.err()).isZero();
        assertThat(models("verify").out()).startsWith("tiny_net_fp32: ok\n1 file checked");
    }

    @Test
    void verify_changedFile_isFoundAndPulledAgain() throws IOException, InterruptedException {
        models("pull", "tiny");
        String hash = Hashes.sha256(served.resolve("tiny_conv_int8.tflite"));
        Path stored = home.cache().resolve("benchfarm/models/blobs").resolve(hash + ".tflite");
        assertThat(stored.toFile().setWritable(true)).isTrue();
        Files.writeString(stored, "something else");

        CliResult verified = models("verify");

        assertThat(verified.exit()).isEqualTo(1);
        assertThat(verified.out())
                .contains("tiny_net_fp32: ok")
                .contains("benchmark models pull tiny_net_int8")
                .contains("rejected");
        assertThat(models("pull", "tiny_net_int8").exit()).isZero();
        assertThat(models("verify").exit()).isZero();
    }

    @Test
    void addInspectRemove_ownFile_byName() throws IOException, InterruptedException {
        CliResult added = models("add", "served/tiny_conv_fp32.tflite", "--name", "own_net");

        assertThat(added.exit()).as(added.err()).isZero();
        assertThat(models("inspect", "own_net").out()).contains("CONV_2D");
        assertThat(models("add", "served/tiny_conv_int8.tflite").out()).startsWith("tiny_conv_int8: ");
        assertThat(models().out()).containsPattern("own_net +added +/.*tiny_conv_fp32.tflite");
        assertThat(models("remove", "tiny*").err())
                .contains("'tiny*' fits tiny_net_fp32, tiny_net_int8, tiny_conv_int8");
        assertThat(models("remove", "own_net").out()).isEqualTo("own_net: removed\n");
        assertThat(models("inspect", "own_net").err()).contains("unknown model 'own_net'");
    }

    @Test
    void commands_used_wrongly_areRefusedInOneLine() throws IOException, InterruptedException {
        assertRefused(models("pull", "tiny", "--from", "x"), "--from goes with one model");
        assertRefused(models("add", "a.tflite", "b.tflite", "--name", "c"), "--name goes with one file");
        assertRefused(models("remove", "tinny_net_fp32"), "unknown model 'tinny_net_fp32': did you mean tiny_net_fp32");
        assertThat(models("remove", "tiny_net_fp32").out()).isEqualTo("tiny_net_fp32: there was no file of it\n");
        Files.writeString(folder.resolve("lab.json"), "{\n  \"schema\": 1,\n  \"familys\": {}\n}");
        CliResult broken = models();
        assertThat(broken.exit()).isEqualTo(1);
        assertThat(broken.err()).contains("lab.json").contains("line 3").contains("familys");
    }

    private CliResult models(String... words) throws IOException, InterruptedException {
        return home.call(
                Stream.concat(Stream.of("models"), Stream.concat(Stream.of(words), Stream.of("--catalog", "lab.json")))
                        .toArray(String[]::new));
    }

    private static void assertRefused(CliResult result, String message) {
        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.errLines()).singleElement().asString().contains(message);
    }

    private void writeCatalog(String... entries) throws IOException {
        Files.writeString(folder.resolve("lab.json"), CATALOG.formatted((Object[]) entries));
    }

    private String entry(String precision, Path file) throws IOException {
        String name = "tiny_conv_" + precision;
        return ENTRY.formatted(precision, precision, server.getAddress().getPort(), name, Hashes.sha256(file));
    }
}
