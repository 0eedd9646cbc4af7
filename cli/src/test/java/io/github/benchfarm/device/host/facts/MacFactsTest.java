package io.github.benchfarm.device.host.facts;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.benchfarm.device.Cluster;
import io.github.benchfarm.device.Cpu;
import java.util.List;
import org.junit.jupiter.api.Test;

class MacFactsTest {
    @Test
    void parse_appleSilicon_isComplete() {
        HostFacts facts = MacFacts.parse(FakeRoot.dump("macbook-m1-pro.sysctl"), FakeRoot.dump("macos-14.sw_vers"));

        assertThat(facts)
                .isEqualTo(new HostFacts(
                        "Apple",
                        "MacBookPro18,3",
                        "macOS",
                        "14.2.1",
                        new Cpu("Apple M1 Pro", 10, 10, List.of()),
                        17_179_869_184L));
    }

    @Test
    void parse_intelMac_knowsItsClock() {
        HostFacts facts = MacFacts.parse(FakeRoot.dump("macbook-intel.sysctl"), FakeRoot.dump("macos-10.15.sw_vers"));

        assertThat(facts)
                .isEqualTo(new HostFacts(
                        "Apple",
                        "MacBookPro16,1",
                        "Mac OS X",
                        "10.15.7",
                        new Cpu(
                                "Intel(R) Core(TM) i7-9750H CPU @ 2.60GHz",
                                6,
                                12,
                                List.of(new Cluster("", 2600, List.of()))),
                        34_359_738_368L));
    }

    @Test
    void parse_coresOnlyByLevel_areSummed() {
        String sysctl = "hw.perflevel0.physicalcpu: 4\nhw.perflevel0.logicalcpu: 4\n"
                + "hw.perflevel1.physicalcpu: 6\nhw.perflevel1.logicalcpu: 6\n";

        Cpu cpu = MacFacts.parse(sysctl, "").cpu();

        assertThat(cpu.physicalCores()).isEqualTo(10);
        assertThat(cpu.logicalCores()).isEqualTo(10);
    }

    @Test
    void parse_nothing_isUnknown() {
        assertThat(MacFacts.parse("", ""))
                .isEqualTo(new HostFacts("Apple", "", "", "", new Cpu("", 0, 0, List.of()), 0));
    }

    @Test
    void parse_numbersThatMakeNoSense_areUnknown() {
        HostFacts facts = MacFacts.parse(
                "hw.memsize: -5\nhw.physicalcpu: many\nhw.cpufrequency_max: 99999999999999999\n", "ProductName:");

        assertThat(facts).isEqualTo(MacFacts.parse("", ""));
    }
}
