package io.github.benchfarm.device.host.facts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OsReleaseTest {
    @Test
    void parse_debian_hasNameAndVersion() {
        String text = """
                PRETTY_NAME="Debian GNU/Linux 12 (bookworm)"
                NAME="Debian GNU/Linux"
                VERSION_ID="12"
                VERSION="12 (bookworm)"
                VERSION_CODENAME=bookworm
                ID=debian
                HOME_URL="https://www.debian.org/"
                """;

        assertThat(OsRelease.parse(text)).isEqualTo(new OsRelease("Debian GNU/Linux", "12"));
    }

    @Test
    void parse_alpine_isUnquoted() {
        assertThat(OsRelease.parse("NAME=\"Alpine Linux\"\nID=alpine\nVERSION_ID=3.19.1\n"))
                .isEqualTo(new OsRelease("Alpine Linux", "3.19.1"));
    }

    @Test
    void parse_rollingDistribution_hasNoVersion() {
        assertThat(OsRelease.parse("# a comment\nNAME='Arch Linux'\nBUILD_ID=rolling\n"))
                .isEqualTo(new OsRelease("Arch Linux", ""));
    }

    @Test
    void parse_escapedQuotes_areUnescaped() {
        assertThat(OsRelease.parse("NAME=\"My \\\"own\\\" \\$ystem\"").name()).isEqualTo("My \"own\" $ystem");
    }

    @Test
    void parse_empty_isLinux() {
        assertThat(OsRelease.parse("")).isEqualTo(new OsRelease("Linux", ""));
        assertThat(OsRelease.parse("NAME=\"").name()).isEqualTo("\"");
    }
}
