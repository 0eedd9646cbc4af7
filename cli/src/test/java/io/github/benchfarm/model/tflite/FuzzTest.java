package io.github.benchfarm.model.tflite;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.benchfarm.testing.SharedData;
import io.github.benchfarm.testing.TinyModels;
import io.github.benchfarm.wire.FailureException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Damaged files are described or refused, whatever the damage. The seeds are fixed: a failure can be repeated. */
class FuzzTest {
    private static final int ROUNDS = 2_000;
    private static final int MAX_DAMAGED_BYTES = 8;
    /** Converters write the graph's tables to an end of the file; damage to weights would teach nothing. */
    private static final int GRAPH_BYTES = 40_000;

    private static final byte[] NASTY = {0, 1, 4, 0x7F, (byte) 0x80, (byte) 0xFF};

    @TempDir
    Path folder;

    private int described;
    private int refused;

    @Test
    void parse_damagedTinyModel_describedOrRefused() throws IOException {
        fuzz(TinyModels.conv(folder), 1);

        assertThat(described).isPositive();
        assertThat(refused).isPositive();
    }

    @Test
    void parse_damagedSignatures_describedOrRefused() throws IOException {
        fuzz(TinyModels.twoSignatures(folder), 2);

        assertThat(described).isPositive();
        assertThat(refused).isPositive();
    }

    @Test
    void parse_damagedRealModel_describedOrRefused() throws IOException {
        fuzz(SharedData.model("mobilenet_v1_0.25_224_int8.tflite"), 3);

        assertThat(described).isPositive();
        assertThat(refused).isPositive();
    }

    private void fuzz(Path model, long seed) throws IOException {
        byte[] whole = Files.readAllBytes(model);
        Random random = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            parse(damaged(whole, random));
        }
    }

    /** Anything but a description or a {@link FailureException} fails the test. */
    private void parse(byte[] file) {
        try {
            TfliteModel model = TfliteFile.parse(ByteBuffer.wrap(file), "fuzz.tflite", "", "fuzz.tflite");
            assertThat(Inspection.text(model)).contains("fuzz.tflite");
            described++;
        } catch (FailureException e) {
            assertThat(e.failure().code()).isEqualTo("MODEL_INVALID");
            refused++;
        }
    }

    private static byte[] damaged(byte[] whole, Random random) {
        if (random.nextInt(10) == 0) {
            return Arrays.copyOf(whole, random.nextInt(whole.length));
        }
        byte[] bytes = whole.clone();
        int reach = Math.min(GRAPH_BYTES, bytes.length);
        int start = random.nextInt(reach) + (random.nextBoolean() ? 0 : bytes.length - reach);
        int end = Math.min(bytes.length, start + 1 + random.nextInt(MAX_DAMAGED_BYTES));
        for (int i = start; i < end; i++) {
            bytes[i] = random.nextBoolean() ? NASTY[random.nextInt(NASTY.length)] : (byte) random.nextInt();
        }
        return bytes;
    }
}
