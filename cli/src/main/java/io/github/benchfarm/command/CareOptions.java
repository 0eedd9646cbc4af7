package io.github.benchfarm.command;

import picocli.CommandLine.Option;

/** The options that say what may be done to phones. */
final class CareOptions {
    @Option(
            names = "--no-prepare",
            description =
                    "Touch nothing on the phones; by default their screens are switched on, dark, while they measure, and "
                            + "everything is put back afterwards.")
    boolean noPrepare;

    @Option(names = "--allow-unplugged", description = "Also use phones that are attached by Wi-Fi and do not charge.")
    boolean allowUnplugged;

    /** To take things off any phone, without waking it. */
    static CareOptions forCleaning() {
        CareOptions care = new CareOptions();
        care.noPrepare = true;
        care.allowUnplugged = true;
        return care;
    }

    boolean prepare() {
        return !noPrepare;
    }
}
