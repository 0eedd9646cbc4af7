package io.github.benchfarm.device.ios.goios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.benchfarm.device.Battery;
import io.github.benchfarm.device.Condition;
import io.github.benchfarm.device.ios.backend.IosException;
import io.github.benchfarm.device.ios.backend.IosFacts;
import io.github.benchfarm.device.ios.backend.TestEnd;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GoIosAnswersTest {
    private static final String UDID = "00008140-001122334455001C";

    @Test
    void version_ofGoIos_isRead() {
        assertThat(GoIosAnswers.version("{\"version\":\"1.2.0\"}\n")).isEqualTo("1.2.0");
    }

    @Test
    void version_ofAnotherProgram_isEmpty() {
        assertThat(GoIosAnswers.version("ios 7.1 (c) somebody")).isEmpty();
        assertThat(GoIosAnswers.version("{\"version\":\"\\u001b[31m\"}")).isEmpty();
        assertThat(GoIosAnswers.version("")).isEmpty();
    }

    @Test
    void devices_twiceAndHostile_areLeftOut() {
        assertThat(GoIosAnswers.devices(
                        "{\"deviceList\":[\"" + UDID + "\",\"" + UDID + "\",\"--path=/etc\",\"../x\",7]}"))
                .containsExactly(UDID, "7");
        assertThat(GoIosAnswers.devices("{\"deviceList\":null}")).isEmpty();
        assertThat(GoIosAnswers.devices("{\"deviceList\":[]}")).isEmpty();
    }

    @Test
    void facts_ofAPhone_areRead() {
        IosFacts facts = GoIosAnswers.facts(UDID, """
                {"ActivationState":"Activated","BuildVersion":"22D72","DeviceName":"lab\\u0007\\u202e","HardwareModel":"D17AP",
                "PasswordProtected":false,"ProductType":"iPhone14,5","ProductVersion":"18.3.1","UniqueDeviceID":"other"}
                """);

        assertThat(facts).isEqualTo(new IosFacts(UDID, "lab \ufffd", "iPhone14,5", "18.3.1", "22D72", "D17AP", false));
        assertThat(facts.ios().isAtLeast(17, 4)).isTrue();
    }

    @Test
    void facts_cutAnswer_isRefused() {
        assertThatThrownBy(() -> GoIosAnswers.facts(UDID, "{\"DeviceName\":"))
                .isInstanceOf(IosException.Refused.class)
                .hasMessageContaining("makes no sense");
    }

    @Test
    void appVersions_namesWithBlanks_areRead() {
        assertThat(GoIosAnswers.appVersions(
                        "io.github.benchfarm.agent Benchfarm 0.1.0\norg.example.game A Game of 2 1.0.3\n\nnonsense\n"))
                .isEqualTo(Map.of("io.github.benchfarm.agent", "0.1.0", "org.example.game", "1.0.3"));
    }

    @Test
    void condition_ofAPhone_isRead() {
        Condition condition = GoIosAnswers.condition(
                "{\"BatteryCurrentCapacity\":83,\"BatteryIsCharging\":false,\"ExternalConnected\":true,\"FullyCharged\":false}",
                "{\"InstantAmperage\":-210,\"Temperature\":2950,\"Voltage\":4102,\"IsCharging\":true,\"CurrentCapacity\":2150}");

        assertThat(condition.battery()).isEqualTo(new Battery(83, true, -210, null));
        assertThat(condition.temperatureCelsius()).isEqualTo(29.5);
        assertThat(condition.thermal()).isEqualTo("unknown");
    }

    @Test
    void condition_nonsense_isUnknown() {
        Condition condition = GoIosAnswers.condition(
                "{\"BatteryCurrentCapacity\":999,\"ExternalConnected\":\"yes\"}",
                "{\"InstantAmperage\":18446744073709551406,\"Temperature\":0}");

        assertThat(condition).isEqualTo(Condition.unknown());
    }

    @Test
    void report_passedFailedAndUnfinished_areSorted() {
        TestEnd end = report("""
                some line of the app
                [{"Name":"A","TestCases":[{"ClassName":"A","MethodName":"x","Status":"passed","Err":{"Message":""}},{"ClassName":"A","MethodName":"y","Status":"failed","Err":{"Message":"model load failed","Line":42}},{"ClassName":"A","MethodName":"z","Status":"","Err":{"Message":""}}]}]
                """);

        assertThat(end.passed()).isEqualTo(List.of("A/x"));
        assertThat(end.failed()).isEqualTo(List.of("A/y: model load failed"));
        assertThat(end.ok()).isFalse();
    }

    @Test
    void report_nothing_hasNoCase() {
        for (String text : List.of("[]", "null", "", "[{", "[1,2]", "[{\"TestCases\":null}]")) {
            TestEnd end = report(text);
            assertThat(end.passed()).as(text).isEmpty();
            assertThat(end.failed()).as(text).isEmpty();
            assertThat(end.ok()).as(text).isFalse();
        }
    }

    private static TestEnd report(String text) {
        TestReport report = new TestReport();
        text.lines().forEach(report);
        return report.end("");
    }
}
