package io.github.benchfarm.agent;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.benchfarm.agent.testing.FakeEngine;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class OutputsTest {
    @Test
    void topK_ties_goByClass() {
        assertThat(topK("INT8", new byte[] {1, 5, -3, 5, 5, 9}, 4)).isEqualTo("[[5,9.0],[1,5.0],[3,5.0],[4,5.0]]");
    }

    @Test
    void topK_fewerElementsThanWanted_areAll() {
        assertThat(topK("BOOL", new byte[] {0, 1}, 10)).isEqualTo("[[1,1.0],[0,0.0]]");
        assertThat(topK("BOOL", new byte[] {0, 1}, 0)).isEqualTo("[]");
    }

    @Test
    void topK_negativeScale_isAppliedBeforeSorting() {
        TensorInfo tensor = new TensorInfo("y", "UINT8", new int[] {2}, 2, -0.5, 128);

        assertThat(TopK.of(tensor, ByteBuffer.wrap(new byte[] {(byte) 255, 0}), 2)
                        .toJson())
                .isEqualTo("[[1,64.0],[0,-63.5]]");
    }

    @Test
    void topK_floats_leaveOutWhatIsNotFinite() {
        ByteBuffer memory = ByteBuffer.allocate(20).order(ByteOrder.LITTLE_ENDIAN);
        memory.putFloat(Float.NaN).putFloat(0.25f).putFloat(Float.POSITIVE_INFINITY);
        memory.putFloat(-1e-6f).putFloat(0.5f);

        assertThat(topK("FLOAT32", memory.array(), 5)).isEqualTo("[[4,0.5],[1,0.25],[3," + (double) -1e-6f + "]]");
    }

    @Test
    void topK_typeWithoutNumbers_isEmpty() {
        assertThat(topK("STRING", new byte[] {1, 2, 3}, 5)).isEqualTo("[]");
    }

    @Test
    void topK_wholeNumbersOfEverySize_areRead() {
        ByteBuffer memory = ByteBuffer.allocate(16)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(-7)
                .putLong(1L << 40);
        assertThat(topK("INT64", memory.array(), 1)).isEqualTo("[[1,1.099511627776E12]]");
        assertThat(topK("INT32", memory.array(), 1)).isEqualTo("[[3,256.0]]");
        assertThat(topK("INT16", new byte[] {0, (byte) 0x80, 1, 0}, 2)).isEqualTo("[[1,1.0],[0,-32768.0]]");
    }

    @Test
    void sha256_severalOutputs_isOverAllBytesInOrder() {
        FakeEngine engine = new FakeEngine()
                .withOutput(new TensorInfo("a", "INT8", new int[] {1}, 1, 0, 0), bytes("a"))
                .withOutput(new TensorInfo("b", "INT8", new int[] {2}, 2, 0, 0), bytes("bc"));
        engine.output(1).position(1);

        assertThat(OutputDigest.sha256(engine))
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static String topK(String type, byte[] content, int k) {
        TensorInfo tensor = new TensorInfo("y", type, new int[] {content.length}, content.length, 0, 0);
        return TopK.of(tensor, ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN), k)
                .toJson();
    }
}
