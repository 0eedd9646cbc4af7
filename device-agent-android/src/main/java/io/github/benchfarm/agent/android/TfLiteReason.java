package io.github.benchfarm.agent.android;

/** What TFLite's exceptions say, on one line: they end in the lines that its runtime has logged. */
final class TfLiteReason {
    private TfLiteReason() {}

    static String of(RuntimeException e) {
        return String.valueOf(e.getMessage()).trim().replaceAll("\\s+", " ");
    }
}
