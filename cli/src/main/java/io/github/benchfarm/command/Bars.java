package io.github.benchfarm.command;

import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Progress bars as all commands show them: on the terminal's error stream, as wide as that is. */
final class Bars {
    private Bars() {}

    /** A bar that is still to be given what it counts. */
    static ProgressBarBuilder on(Console console, String task, int redrawMillis) {
        return new ProgressBarBuilder()
                .setTaskName(task)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(redrawMillis)
                .setMaxRenderedLength(console.width())
                .setConsumer(new ConsoleProgressBarConsumer(System.err, console.width()));
    }
}
