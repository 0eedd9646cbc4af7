package io.github.benchfarm.device.host.facts;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.benchfarm.device.Cluster;
import io.github.benchfarm.device.Cpu;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WindowsFactsTest {
    @Test
    void parse_windows11Laptop_isComplete() {
        assertThat(WindowsFacts.parse(FakeRoot.dump("windows-11-laptop.json")))
                .isEqualTo(new HostFacts(
                        "Dell Inc.",
                        "XPS 15 9500",
                        "Microsoft Windows 11 Pro",
                        "10.0.22631",
                        new Cpu(
                                "Intel(R) Core(TM) i7-10750H CPU @ 2.60GHz",
                                6,
                                12,
                                List.of(new Cluster("", 2592, List.of()))),
                        16_849_174_528L));
    }

    @Test
    void parse_twoSockets_areSummed() {
        HostFacts facts = WindowsFacts.parse(FakeRoot.dump("windows-10-two-sockets.json"));

        assertThat(facts.product()).isEqualTo("HP Z8 G4 Workstation");
        assertThat(facts.cpu())
                .isEqualTo(new Cpu(
                        "Intel(R) Xeon(R) Gold 6134 CPU @ 3.20GHz", 16, 32, List.of(new Cluster("", 3201, List.of()))));
    }

    @Test
    void parse_oneSocketNotInAList_isRead() {
        HostFacts facts = WindowsFacts.parse(FakeRoot.dump("windows-10-desktop.json"));

        assertThat(facts)
                .isEqualTo(new HostFacts(
                        "",
                        "",
                        "Microsoft Windows 10 Home",
                        "10.0.19044",
                        new Cpu("AMD Ryzen 5 3600 6-Core Processor", 6, 12, List.of(new Cluster("", 3600, List.of()))),
                        17_119_371_264L));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Get-CimInstance : Access denied",
                "{",
                "[]",
                "null",
                "17",
                "{\"cpu\":null,\"system\":[],\"os\":\"Windows\"}",
                "{\"cpu\":[{\"Name\":null,\"NumberOfCores\":-1,\"MaxClockSpeed\":\"fast\"}]}"
            })
    void parse_nothingUsable_isUnknown(String output) {
        assertThat(WindowsFacts.parse(output)).isEqualTo(HostFacts.unknown());
    }
}
