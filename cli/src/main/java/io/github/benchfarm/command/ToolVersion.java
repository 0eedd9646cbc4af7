package io.github.benchfarm.command;

import picocli.CommandLine.IVersionProvider;

/** The version as picocli asks for it. */
final class ToolVersion implements IVersionProvider {

    static String text() {
        return VersionText.number();
    }

    @Override
    public String[] getVersion() {
        return new String[] {VersionText.line()};
    }
}
