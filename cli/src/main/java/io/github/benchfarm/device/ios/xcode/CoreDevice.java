package io.github.benchfarm.device.ios.xcode;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.benchfarm.device.ios.backend.IosFacts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A device as devicectl knows it, connected or not. Up to version 4 of its JSON the facts are in three dictionaries; since
 * version 5, of Xcode 27, in one, beside which the three stay until a later version. The one goes before the three:
 *
 * <pre>
 * {"identifier":"8648BE6E-...","hardwareProperties":{"udid":"00008030-...","productType":"iPhone12,3","reality":"physical"},
 *  "deviceProperties":{"name":"lab","osVersionNumber":"18.3.1","osBuildUpdate":"22D72","developerModeStatus":"enabled"},
 *  "connectionProperties":{"pairingState":"paired","transportType":"wired","tunnelState":"connected"}}
 * {"identifier":"8648BE6E-...","properties":{"hardware":{"udid":"00008030-...","productType":"iPhone12,3"},
 *  "software":{"osVersionNumber":{"stringValue":"18.3.1"},"osBuildVersions":{"buildVersion":{"name":"22D72"}}},
 *  "state":{"name":"lab","developerModeStatus":{"enabled":{"mode":1}}},
 *  "connection":{"pairingState":"paired","transportType":"wired","state":"connected"}}}
 * </pre>
 *
 * <p>Empty text means that it does not say.
 *
 * @param udid else devicectl's own identifier
 * @param simulated whether it says not to be a physical one: Xcode 27 lists simulators, too
 * @param connection {@code connected}, {@code disconnected} while nobody needs it, {@code unavailable}
 * @param transport {@code wired} or {@code localNetwork}
 * @param developerMode {@code enabled} or {@code disabled}
 * @param imageMounted whether the services of the developer image answer
 */
record CoreDevice(
        String udid,
        String name,
        String platform,
        String deviceType,
        String productType,
        String hardwareModel,
        String version,
        String build,
        boolean simulated,
        String pairing,
        String connection,
        String transport,
        String developerMode,
        @Nullable Boolean imageMounted) {
    private static final String IPHONE = "iPhone";

    /** Those of {@code list devices}. */
    static List<CoreDevice> list(JsonNode result) {
        List<CoreDevice> devices = new ArrayList<>();
        for (JsonNode device : result.path("devices")) {
            devices.add(of(device));
        }
        return devices;
    }

    /** One, as in the list or as the result of {@code device info details}. */
    static CoreDevice of(JsonNode device) {
        JsonNode now = device.path("properties");
        JsonNode hardware = device.path("hardwareProperties");
        JsonNode state = device.path("deviceProperties");
        JsonNode link = device.path("connectionProperties");
        JsonNode software = now.path("software");
        String reality = text(now.path("hardware").path("reality"), hardware.path("reality"));
        return new CoreDevice(
                text(now.path("hardware").path("udid"), hardware.path("udid"), device.path("identifier")),
                text(now.path("state").path("name"), state.path("name")),
                text(now.path("hardware").path("platform"), hardware.path("platform")),
                text(now.path("hardware").path("deviceType"), hardware.path("deviceType")),
                text(now.path("hardware").path("productType"), hardware.path("productType")),
                text(now.path("hardware").path("hardwareModel"), hardware.path("hardwareModel")),
                text(software.path("osVersionNumber").path("stringValue"), state.path("osVersionNumber")),
                text(software.path("osBuildVersions").path("buildVersion").path("name"), state.path("osBuildUpdate")),
                !reality.isEmpty() && !reality.equals("physical"),
                text(now.path("connection").path("pairingState"), link.path("pairingState")),
                text(now.path("connection").path("state"), link.path("tunnelState")),
                text(now.path("connection").path("transportType"), link.path("transportType")),
                word(now.path("state").path("developerModeStatus"), state.path("developerModeStatus")),
                flag(state.path("ddiServicesAvailable")));
    }

    /** Whether it is an iPhone of flesh and blood, as far as it says; one that trusts nobody says little. */
    boolean isIphone() {
        String kind = deviceType.isEmpty() ? productType : deviceType;
        return !simulated
                && (kind.isEmpty() || kind.startsWith(IPHONE))
                && (platform.isEmpty() || platform.equals("iOS"));
    }

    /** Whether a cable leads to it: a phone in somebody's pocket on the same network is none of ours. */
    boolean isAttached() {
        return !connection.equals("unavailable") && !transport.equals("localNetwork");
    }

    boolean isUnpaired() {
        return !pairing.isEmpty() && !pairing.equals("paired");
    }

    /** For those who do not care which tool said it. */
    IosFacts facts(String asked) {
        return new IosFacts(asked, name, productType, version, build, hardwareModel, simulated);
    }

    /** The first text that is there. */
    private static String text(JsonNode... values) {
        return Arrays.stream(values)
                .map(value -> value.asText(""))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** As above, for what version 5 writes as an object with a single key. */
    private static String word(JsonNode now, JsonNode before) {
        Iterator<String> keys = now.fieldNames();
        return keys.hasNext() ? keys.next() : text(now, before);
    }

    private static @Nullable Boolean flag(JsonNode value) {
        return value.isBoolean() ? value.booleanValue() : null;
    }
}
