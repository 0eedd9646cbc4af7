package io.github.benchfarm.device.ios.goios;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.benchfarm.device.ios.backend.TestEnd;
import io.github.benchfarm.wire.FailureException;
import io.github.benchfarm.wire.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Hears {@code runtest}, whose last line of stdout tells what became of the test; {@code []} and {@code null} when it never
 * began, an empty status when the runner died in it:
 *
 * <pre>
 * [{"Name":"AgentUITests","TestDuration":402402000,"TestCases":[{"ClassName":"AgentUITests","MethodName":"testRunJobs",
 *   "Status":"failed","Err":{"Message":"BENCH_JOBS names no job","File":"AgentUITests.swift","Line":42}}]}]
 * </pre>
 */
final class TestReport implements Consumer<String> {
    private static final String PASSED = "passed";

    private String last = "";

    @Override
    public void accept(String line) {
        if (line.startsWith("[") || line.equals("null")) {
            last = line;
        }
    }

    /** How the cases ended; none when there is no report that makes sense. */
    TestEnd end(String output) {
        List<String> passed = new ArrayList<>();
        List<String> failed = new ArrayList<>();
        for (JsonNode suite : suites()) {
            for (JsonNode testCase : suite.path("TestCases")) {
                sort(testCase, passed, failed);
            }
        }
        return new TestEnd(passed, failed, output);
    }

    /** A case without a status never ended: it counts as none. */
    private static void sort(JsonNode testCase, List<String> passed, List<String> failed) {
        String name = testCase.path("ClassName").asText("?") + "/"
                + testCase.path("MethodName").asText("?");
        String status = testCase.path("Status").asText("");
        if (status.equals(PASSED)) {
            passed.add(name);
        } else if (!status.isEmpty()) {
            String why = testCase.path("Err").path("Message").asText("");
            failed.add(name + ": " + (why.isEmpty() ? status : why));
        }
    }

    private JsonNode suites() {
        try {
            return Json.tree(last.isEmpty() ? "[]" : last);
        } catch (FailureException e) {
            return Json.tree("[]");
        }
    }
}
