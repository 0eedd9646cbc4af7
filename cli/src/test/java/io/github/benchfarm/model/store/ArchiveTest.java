package io.github.benchfarm.model.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.benchfarm.wire.FailureException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Archives, among them hostile, damaged and endless ones. */
class ArchiveTest {
    private static final long MAX_BYTES = 8 << 20;
    private static final String MEMBER = "a/net.tflite";
    private static final Archives.Part WANTED = new Archives.Part(MEMBER, "wanted");

    @TempDir
    private Path folder;

    static Stream<byte[]> kinds() throws IOException {
        Archives.Part[] parts = {new Archives.Part("net.tflite", "other"), WANTED, new Archives.Part("b", "more")};
        return Stream.of(Archives.tgz(parts), Archives.tar(parts), Archives.zip(parts));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void member_ofTheExactName_isTaken(byte[] archive) throws IOException {
        assertThat(unpacked(archive)).isEqualTo("wanted");
    }

    static Stream<byte[]> climbers() throws IOException {
        Archives.Part[] parts = {
            new Archives.Part("../escaped", "x"),
            new Archives.Part("/escaped", "x"),
            WANTED,
            new Archives.Part("a/../../escaped", "x"),
            new Archives.Part("..\\escaped", "x")
        };
        return Stream.of(Archives.tgz(parts), Archives.tar(parts), Archives.zip(parts));
    }

    @ParameterizedTest
    @MethodSource("climbers")
    void members_thatClimbOut_goNowhere(byte[] archive) throws IOException {
        assertThat(unpacked(archive)).isEqualTo("wanted");

        try (Stream<Path> all = Files.walk(folder)) {
            assertThat(all.filter(Files::isRegularFile)
                            .map(file -> folder.relativize(file).toString()))
                    .containsExactlyInAnyOrder("archive", "inner/out");
        }
        assertThat(folder.resolveSibling("escaped")).doesNotExist();
        assertThat(Path.of("/escaped")).doesNotExist();
    }

    static Stream<byte[]> others() throws IOException {
        Archives.Part[] parts = {
            new Archives.Part("net.tflite", "x"), new Archives.Part("/a/net.tflite", "x"),
            new Archives.Part("x/a/net.tflite", "x"), new Archives.Part("a/net.tflite/x", "x"),
            new Archives.Part("A/net.tflite", "x"), new Archives.Part("a//net.tflite", "x"),
            new Archives.Part("x/../a/net.tflite", "x")
        };
        return Stream.of(Archives.tgz(parts), Archives.zip(parts));
    }

    @ParameterizedTest
    @MethodSource("others")
    void member_ofAlmostTheName_isNotTaken(byte[] archive) {
        failure(archive).hasMessageContaining("has no member 'a/net.tflite'; it has 'net.tflite', ");
    }

    static Stream<byte[]> links() throws IOException {
        return Stream.of(Archives.tgzLink(MEMBER, "/etc/passwd"), Archives.zipLink(MEMBER, "/etc/passwd"));
    }

    @ParameterizedTest
    @MethodSource("links")
    void member_isALink_isRefused(byte[] archive) {
        failure(archive).hasMessageContaining("is a link or a folder");
    }

    static Stream<byte[]> doubles() throws IOException {
        return Stream.of(Archives.tgz(WANTED, new Archives.Part("./" + MEMBER, "other")), Archives.tar(WANTED, WANTED));
    }

    @ParameterizedTest
    @MethodSource("doubles")
    void member_twice_isRefused(byte[] archive) {
        failure(archive).hasMessageContaining("more than one");
    }

    static Stream<byte[]> bombs() throws IOException {
        Archives.Part zeros = new Archives.Part("zeros", new byte[(int) MAX_BYTES + 1]);
        Archives.Part wantedZeros = new Archives.Part(MEMBER, new byte[(int) MAX_BYTES + 1]);
        return Stream.of(
                Archives.tgz(zeros, WANTED),
                Archives.tgz(WANTED, zeros),
                Archives.tgz(wantedZeros),
                Archives.zip(wantedZeros),
                Archives.tgzLongHeader(2 << 20, WANTED));
    }

    @ParameterizedTest
    @MethodSource("bombs")
    void archive_unpacksToTooMuch_isRefused(byte[] archive) {
        assertThat(archive.length).isLessThan(1 << 20);
        failure(archive).hasMessageContaining("unpacks to more");
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void archive_cutOff_isRefused(byte[] archive) {
        for (int length = 600; length < archive.length; length += 97) {
            Object outcome = outcome(Arrays.copyOf(archive, length));
            assertThat(outcome.toString()).isIn("wanted", "ARCHIVE_INVALID");
        }
        failure(Arrays.copyOf(archive, archive.length / 3));
    }

    @Test
    void zip_contentChanged_isFoundByItsChecksum() throws IOException {
        byte[] content = new byte[1000];
        Arrays.fill(content, (byte) 7);
        byte[] archive = Archives.zip(new Archives.Part(MEMBER, content));
        archive[30 + MEMBER.length() + 1] ^= 0x10;

        failure(archive);
    }

    @Test
    void webPage_isNamed() {
        failure("<html>".getBytes(StandardCharsets.US_ASCII)).hasMessageContaining("is no archive but a web page");
    }

    private AbstractThrowableAssert<?, ? extends Throwable> failure(byte[] archive) {
        AbstractThrowableAssert<?, ? extends Throwable> thrown = assertThatThrownBy(() -> unpacked(archive))
                .hasMessageContaining("ARCHIVE_INVALID")
                .hasMessageContaining("the archive");
        assertThat(folder.resolve("inner").resolve("out")).doesNotExist();
        return thrown;
    }

    /** The member's text, or the code of the failure. */
    private Object outcome(byte[] archive) {
        try {
            return unpacked(archive);
        } catch (FailureException e) {
            return e.failure().code();
        } catch (IOException e) {
            return e;
        }
    }

    private String unpacked(byte[] content) throws IOException {
        Path file = Files.write(folder.resolve("archive"), content);
        Path target = Files.createDirectories(folder.resolve("inner")).resolve("out");
        new Archive(file, "the archive", MAX_BYTES).unpack(MEMBER, target);
        return Files.readString(target);
    }
}
