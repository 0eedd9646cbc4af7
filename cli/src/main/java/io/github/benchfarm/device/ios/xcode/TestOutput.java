package io.github.benchfarm.device.ios.xcode;

import io.github.benchfarm.device.ios.backend.TestEnd;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Hears {@code xcodebuild test-without-building}, which tells of each case in one of two forms, and of trouble in its own words:
 *
 * <pre>
 * Test Case '-[UITests.AgentUITests testRunJobs]' passed (12.345 seconds).
 * Test case 'AgentUITests.testRunJobs()' passed on 'lab' (12.345 seconds)
 * /x/AgentUITests.swift:18: error: -[UITests.AgentUITests testRunJobs] : XCTAssertFalse failed - BENCH_JOBS names no job
 * Testing failed:
 *     UITests-Runner encountered an error (Failed to install or launch the test runner. (Underlying Error: ...))
 * </pre>
 */
final class TestOutput implements Consumer<String> {
    private static final Pattern CASE = Pattern.compile(
            "Test [Cc]ase '(?:-\\[(?:[^ \\]]*\\.)?|)([^ .'\\]]+)[ .]([^ .'()\\]]+)(?:\\(\\)|\\])?' (passed|failed|skipped)\\b.*");
    private static final Pattern REASON = Pattern.compile(".*: error: -\\[[^\\]]*\\] : (.*)");
    private static final Pattern TROUBLE = Pattern.compile(
            "(?i)xcodebuild: error: .*|.*\\bencountered an error\\b.*|.*\\bunderlying error\\b.*|.*cannot launch .*"
                    + "|.*unexpected exit.*|.*NSLocalized(?:Description|RecoverySuggestion|FailureReason)=.*");
    private static final int MAX_TROUBLE = 6;

    private final List<String> passed = new ArrayList<>();
    private final List<String> failed = new ArrayList<>();
    private final Deque<String> trouble = new ArrayDeque<>();
    private String reason = "";
    private boolean inSummary;

    @Override
    public void accept(String line) {
        String text = line.strip();
        Matcher testCase = CASE.matcher(text);
        Matcher why = REASON.matcher(text);
        if (testCase.matches()) {
            sort(testCase.group(1) + "/" + testCase.group(2), testCase.group(3));
        } else if (why.matches()) {
            reason = why.group(1);
        } else if (text.isEmpty() || text.startsWith("**")) {
            inSummary = false;
        } else if (inSummary || TROUBLE.matcher(text).matches()) {
            remember(text);
        } else if (text.equals("Testing failed:")) {
            inSummary = true;
        }
    }

    /** How the cases ended, and what trouble there was in the words of xcodebuild. */
    TestEnd end() {
        return new TestEnd(passed, failed, String.join(" ", trouble));
    }

    private void sort(String name, String status) {
        if (status.equals("passed")) {
            passed.add(name);
        } else {
            failed.add(name + ": " + (reason.isEmpty() ? status : reason));
        }
        reason = "";
    }

    private void remember(String text) {
        trouble.addLast(text);
        if (trouble.size() > MAX_TROUBLE) {
            trouble.removeFirst();
        }
    }
}
