package io.github.benchfarm.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class AgentVersionTest {
    @Test
    void version_isThatOfThePom() throws IOException {
        String pom = Files.readString(Path.of("pom.xml"));

        assertThat(pom).containsSubsequence("<parent>", "<version>" + AgentVersion.VERSION + "</version>", "</parent>");
    }
}
