package io.github.benchfarm.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Runs a child for ever, as our command does, with {@link ChildProcess#stopAll()} as shutdown hook. */
final class StoppedMain {
    private StoppedMain() {}

    public static void main(String[] arguments) throws InterruptedException {
        Path after = Path.of(arguments[1]);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            ChildProcess.stopAll();
            try {
                Files.writeString(after, ChildProcess.capture(Shell.script("echo late"), Shell.AMPLE) + "\n");
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }));
        ChildProcess.run(Shell.script(arguments[0]), Shell.AMPLE, line -> {});
    }
}
