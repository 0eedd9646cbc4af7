package io.github.benchfarm.device.ios.xcode;

import static io.github.benchfarm.device.ios.xcode.StandInXcode.UDID;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.benchfarm.device.ios.backend.IosFacts;
import io.github.benchfarm.wire.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Devices in the two shapes of devicectl's JSON. */
class CoreDeviceTest {
    static final String VERSION_2 = """
            {"identifier":"8648BE6E-199F-55FE-B508-5B42071FEE92",
             "connectionProperties":{"pairingState":"paired","transportType":"wired","tunnelState":"connected"},
             "deviceProperties":{"bootState":"booted","ddiServicesAvailable":true,"developerModeStatus":"enabled",
               "name":"lab","osBuildUpdate":"22D72","osVersionNumber":"18.3.1"},
             "hardwareProperties":{"cpuType":{"name":"arm64e"},"deviceType":"iPhone","ecid":12345678,
               "hardwareModel":"D421AP","marketingName":"iPhone 11 Pro","platform":"iOS","productType":"iPhone12,3",
               "reality":"physical","udid":"%s"}}
            """.formatted(UDID);

    static final String VERSION_5 = """
            {"identifier":"8648BE6E-199F-55FE-B508-5B42071FEE92",
             "properties":{
               "connection":{"lastConnectionDate":812152200,"pairingState":"paired","state":"connected",
                 "transportType":"wired"},
               "hardware":{"deviceType":"iPhone","hardwareModel":"D421AP","marketingName":"iPhone 11 Pro","platform":"iOS",
                 "productType":"iPhone12,3","reality":"physical","udid":"%s"},
               "software":{"osBuildVersions":{"buildVersion":{"name":"22D72"}},
                 "osVersionNumber":{"components":[18,3,1],"stringValue":"18.3.1"}},
               "state":{"bootState":"booted","developerModeStatus":{"enabled":{"mode":1}},"name":"lab"}}}
            """.formatted(UDID);

    private static final IosFacts FACTS = new IosFacts(UDID, "lab", "iPhone12,3", "18.3.1", "22D72", "D421AP", false);

    @Test
    void of_version2_allFacts() {
        CoreDevice device = CoreDevice.of(Json.tree(VERSION_2));

        assertThat(device.facts(UDID)).isEqualTo(FACTS);
        assertThat(device.developerMode()).isEqualTo("enabled");
        assertThat(device.imageMounted()).isTrue();
        assertThat(device.isIphone()).isTrue();
        assertThat(device.isAttached()).isTrue();
        assertThat(device.isUnpaired()).isFalse();
    }

    @Test
    void of_version5WithoutTheOldDictionaries_theSameFacts() {
        CoreDevice device = CoreDevice.of(Json.tree(VERSION_5));

        assertThat(device.facts(UDID)).isEqualTo(FACTS);
        assertThat(device.developerMode()).isEqualTo("enabled");
        assertThat(device.imageMounted()).isNull();
        assertThat(device.isIphone()).isTrue();
        assertThat(device.isAttached()).isTrue();
    }

    @Test
    void of_bothShapesAtOnce_believesTheNewOne() {
        String both = VERSION_5.strip().substring(0, VERSION_5.strip().length() - 1)
                + ",\"deviceProperties\":{\"name\":\"stale\",\"osVersionNumber\":\"17.0\",\"ddiServicesAvailable\":false},"
                + "\"connectionProperties\":{\"tunnelState\":\"unavailable\"}}";

        CoreDevice device = CoreDevice.of(Json.tree(both));

        assertThat(device.facts(UDID)).isEqualTo(FACTS);
        assertThat(device.isAttached()).isTrue();
        assertThat(device.imageMounted()).isFalse();
    }

    @Test
    void of_onlyAnIdentifier_isTakenForAnIphoneThatSaysNothing() {
        CoreDevice device = CoreDevice.of(Json.tree("{\"identifier\":\"8648BE6E-199F-55FE-B508-5B42071FEE92\"}"));

        assertThat(device.udid()).isEqualTo("8648BE6E-199F-55FE-B508-5B42071FEE92");
        assertThat(device.isIphone()).isTrue();
        assertThat(device.isUnpaired()).isFalse();
        assertThat(device.facts("U").productType()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "simulated, iOS, iPhone",
        "physical, iOS, iPad",
        "physical, watchOS, appleWatch",
        "physical, visionOS, realityDevice",
        "physical, macOS, mac",
        "virtual, iOS, iPhone",
    })
    void isIphone_otherThings_no(String reality, String platform, String type) {
        CoreDevice device = CoreDevice.of(Json.tree("{\"hardwareProperties\":{\"reality\":\"" + reality
                + "\",\"platform\":\"" + platform + "\",\"deviceType\":\"" + type + "\"}}"));

        assertThat(device.isIphone()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "connected, wired, true",
        "disconnected, wired, true",
        "disconnected, '', true",
        "unavailable, wired, false",
        "connected, localNetwork, false",
    })
    void isAttached_onlyAtACableThatIsThere(String state, String transport, boolean attached) {
        CoreDevice device = CoreDevice.of(Json.tree("{\"connectionProperties\":{\"tunnelState\":\"" + state
                + "\",\"transportType\":\"" + transport + "\"}}"));

        assertThat(device.isAttached()).isEqualTo(attached);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"properties\":7}", "{\"properties\":{\"hardware\":[1]}}", "[]", "7", "{}"})
    void of_shapesNobodyDocumented_saysNothing(String json) {
        CoreDevice device = CoreDevice.of(Json.tree(json));

        assertThat(device.udid()).isEmpty();
        assertThat(device.productType()).isEmpty();
    }
}
