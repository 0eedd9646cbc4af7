package io.github.benchfarm.device.ios.backend;

import io.github.benchfarm.wire.PlainText;
import java.util.List;

/**
 * How the cases of a test ended, as the phone reported them. A runner that reports nothing has two empty lists.
 *
 * @param passed as {@code Class/method}
 * @param failed as {@code Class/method: why}
 * @param output the end of what the tool printed, for people
 */
public record TestEnd(List<String> passed, List<String> failed, String output) {
    public TestEnd {
        passed = passed.stream().map(PlainText::brief).toList();
        failed = failed.stream().map(PlainText::brief).toList();
    }

    /** Whether there was a case and all passed. */
    public boolean ok() {
        return !passed.isEmpty() && failed.isEmpty();
    }
}
