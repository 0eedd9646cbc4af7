package io.github.benchfarm.command;

import io.github.benchfarm.model.store.PullProgress;
import me.tongfei.progressbar.ProgressBar;
import org.jspecify.annotations.Nullable;

/** Shows how far a download is: a bar on a terminal, elsewhere a line at the beginning. */
final class PullView implements PullProgress, AutoCloseable {
    private static final int REDRAW_MILLIS = 200;
    private static final int BYTES_PER_MB = 1_000_000;

    private final Console console;
    private final String name;
    private boolean begun;
    private @Nullable ProgressBar bar;

    PullView(Console console, String name) {
        this.console = console;
        this.name = name;
    }

    @Override
    public void at(long bytes, long total) {
        if (!begun) {
            begun = true;
            begin(total);
        }
        if (bar != null) {
            bar.stepTo(bytes);
        }
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
            bar = null;
        }
    }

    private void begin(long total) {
        if (!console.terminal()) {
            String size = total < 0 ? "" : ", " + (total + BYTES_PER_MB - 1) / BYTES_PER_MB + " MB";
            console.err().println("fetching " + name + size + " ...");
            return;
        }
        bar = Bars.on(console, name, REDRAW_MILLIS)
                .setUnit(" MB", BYTES_PER_MB)
                .setInitialMax(total)
                .build();
    }
}
