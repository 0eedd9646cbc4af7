package io.github.benchfarm.scenario.android;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A scenario with a {@link PhoneLab} of its own for each test; its phones are switched off afterwards. */
abstract class WithPhones {
    @TempDir
    Path folder;

    PhoneLab lab;

    @BeforeEach
    final void openLab() throws IOException, InterruptedException {
        lab = new PhoneLab(folder);
    }

    @AfterEach
    final void closeLab() throws IOException, InterruptedException {
        lab.close();
    }
}
