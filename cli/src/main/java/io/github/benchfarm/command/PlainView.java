package io.github.benchfarm.command;

import io.github.benchfarm.lab.RunEvent;
import io.github.benchfarm.result.RunInfo;

/** Shows one line per job, for logs and pipes, and the table at the end. */
final class PlainView implements RunView {
    private final Console console;
    private final RunInfo info;
    private int todo;
    private int done;

    PlainView(Console console, RunInfo info) {
        this.console = console;
        this.info = info;
    }

    @Override
    public void accept(RunEvent event) {
        if (event instanceof RunEvent.RunStarted started) {
            todo = started.todo();
            console.err().println(JobText.started(started));
        } else if (event instanceof RunEvent.JobEnded ended) {
            done++;
            console.err().println("[" + done + "/" + todo + "] " + JobText.ended(ended.result()));
        } else if (event instanceof RunEvent.Warning warning) {
            console.err().println("warning: " + warning.text());
        } else if (event instanceof RunEvent.RunEnded ended) {
            new Summary(console).print(info, ended.outcome());
        }
    }
}
