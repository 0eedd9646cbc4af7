package io.github.benchfarm.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandTest {
    @Test
    void command_listChangesLater_staysAsItWas() {
        List<String> argv = new ArrayList<>(List.of("adb", "devices"));
        Command command = new Command(argv, Map.of(), null);

        argv.clear();

        assertThat(command).isEqualTo(Command.of("adb", "devices"));
        assertThat(command.program()).isEqualTo("adb");
    }

    @Test
    void command_withoutProgram_isRefused() {
        assertThatThrownBy(Command::of).hasMessage("a command needs a program: []");
        assertThatThrownBy(() -> Command.of(" ", "devices")).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "PT0S, PT1S, 1, total",
        "PT-1S, PT1S, 1, total",
        "PT1S, PT0S, 1, silence",
        "PT1S, PT24001H, 1, silence",
        "PT1S, PT1S, 0, output",
    })
    void limits_unusable_areRefusedByName(Duration total, Duration silence, long outputBytes, String name) {
        assertThatThrownBy(() -> new Limits(total, silence, outputBytes))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("the " + name + " limit");
    }
}
