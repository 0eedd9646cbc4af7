package io.github.benchfarm.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeededInputTest {
    /** The vectors were computed from doc/wire.md by another program in another language. */
    @Test
    void fill_sharedVectors_areReproduced() throws AgentException {
        List<?> vectors = (List<?>) JsonReader.read(WireFiles.text("seeded-inputs.json"));
        assertThat(vectors).hasSizeGreaterThan(10);
        for (Object vector : vectors) {
            assertReproduced((Map<?, ?>) vector);
        }
    }

    private static void assertReproduced(Map<?, ?> vector) throws AgentException {
        ElementType type = ElementType.valueOf((String) vector.get("type"));
        ByteBuffer memory = ByteBuffer.allocate(1000 * type.bytes()).order(ByteOrder.LITTLE_ENDIAN);
        long state = (Long) vector.get("seed") + (Long) vector.get("tensor");
        var range = new InputSpec.Range((Double) vector.get("low"), (Double) vector.get("high"));

        SeededInput.fill(tensor(type.name()), range, state, memory);

        List<Double> first = new ArrayList<>();
        memory.flip();
        for (int i = 0; i < 8; i++) {
            first.add(type.get(memory));
        }
        List<?> expected = (List<?>) vector.get("first");
        assertThat(first)
                .as("%s", vector)
                .isEqualTo(expected.stream()
                        .map(number -> ((Number) number).doubleValue())
                        .toList());
        MessageDigest digest = Sha256.digest();
        digest.update(memory.rewind());
        assertThat(Sha256.hex(digest)).as("%s", vector).isEqualTo(vector.get("sha256OfThousand"));
    }

    @ParameterizedTest
    @CsvSource({
        "STRING, , ",
        "FLOAT16, , ",
        "UINT8, -1, ",
        "UINT8, , 256",
        "UINT8, 255, ",
        "INT8, 0.5, 1",
        "INT32, 0, 4294967296",
        "INT64, -9007199254740992, 9007199254740992",
        "FLOAT32, 1, 0",
        "FLOAT32, 0, 1e39",
        "BOOL, 0, 2"
    })
    void fill_whatTheTypeCannotHold_isInputUnsupported(String type, Double low, Double high) {
        ByteBuffer memory = ByteBuffer.allocate(8);

        assertThatThrownBy(() -> SeededInput.fill(tensor(type), new InputSpec.Range(low, high), 0, memory))
                .isInstanceOfSatisfying(
                        AgentException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.INPUT_UNSUPPORTED))
                .hasMessageContaining("input 'x' of type " + type);
        assertThat(memory.position()).isZero();
    }

    private static TensorInfo tensor(String type) {
        return new TensorInfo("x", type, new int[] {1000}, 0, 0, 0);
    }
}
