package io.github.benchfarm.command;

import io.github.benchfarm.lab.RunEvent;
import io.github.benchfarm.result.JobStatus;
import io.github.benchfarm.result.RunInfo;
import me.tongfei.progressbar.ProgressBar;
import org.jspecify.annotations.Nullable;

/** Shows a progress bar on a terminal, with what is being measured now, and the table at the end. */
final class BarView implements RunView {
    /** Rarely redrawn, so that the bar takes no time from what is measured on this computer. */
    private static final int REDRAW_MILLIS = 500;

    private final Console console;
    private final RunInfo info;
    private @Nullable ProgressBar bar;

    BarView(Console console, RunInfo info) {
        this.console = console;
        this.info = info;
    }

    @Override
    public void accept(RunEvent event) {
        if (event instanceof RunEvent.RunStarted started) {
            console.err().println(JobText.started(started));
            bar = bar(started.todo());
        } else if (event instanceof RunEvent.JobPhase phase && bar != null) {
            bar.setExtraMessage(phase.job().device() + ": " + JobText.name(phase.job()) + ", " + phase.phase());
        } else if (event instanceof RunEvent.JobEnded ended && bar != null) {
            bar.step();
            if (ended.result().status() != JobStatus.OK) {
                console.err().println("\r" + JobText.ended(ended.result()) + "\u001b[K");
            }
        } else if (event instanceof RunEvent.Warning warning) {
            console.err().println("\rwarning: " + warning.text() + "\u001b[K");
        } else if (event instanceof RunEvent.RunEnded ended) {
            close();
            new Summary(console).print(info, ended.outcome());
        }
    }

    private ProgressBar bar(int jobs) {
        return Bars.on(console, "Measuring", REDRAW_MILLIS).setInitialMax(jobs).build();
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
            bar = null;
        }
    }
}
