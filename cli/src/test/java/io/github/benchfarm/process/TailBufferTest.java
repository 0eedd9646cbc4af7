package io.github.benchfarm.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TailBufferTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 9, 10, 11, 23})
    void text_anyChunkSize_isTheEnd(int size) {
        String all = "0123456789abcdefghijklmnopqrstuvwxyz";
        TailBuffer tail = new TailBuffer(10);

        for (int to = 0; to < all.length(); to += size) {
            String chunk = all.substring(to, Math.min(to + size, all.length()));
            tail.accept(chunk.getBytes(StandardCharsets.UTF_8), chunk.length());
        }

        assertThat(tail.text()).isEqualTo("qrstuvwxyz");
    }

    @Test
    void text_lessThanItsCapacity_isEverything() {
        TailBuffer tail = new TailBuffer(10);
        assertThat(tail.text()).isEmpty();

        tail.accept("abcXXX".getBytes(StandardCharsets.UTF_8), 3);

        assertThat(tail.text()).isEqualTo("abc");
    }
}
