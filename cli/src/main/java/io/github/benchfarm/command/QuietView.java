package io.github.benchfarm.command;

import io.github.benchfarm.lab.RunEvent;

/** Shows the run directory, and warnings. */
record QuietView(Console console) implements RunView {
    @Override
    public void accept(RunEvent event) {
        if (event instanceof RunEvent.Warning warning) {
            console.err().println("benchmark: " + warning.text());
        } else if (event instanceof RunEvent.RunStarted started) {
            console.out().println(started.directory());
        }
    }
}
