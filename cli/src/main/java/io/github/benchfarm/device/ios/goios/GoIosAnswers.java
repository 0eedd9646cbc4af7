package io.github.benchfarm.device.ios.goios;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.benchfarm.device.Battery;
import io.github.benchfarm.device.Condition;
import io.github.benchfarm.device.ios.backend.IosException;
import io.github.benchfarm.device.ios.backend.IosFacts;
import io.github.benchfarm.wire.FailureException;
import io.github.benchfarm.wire.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what go-ios prints to stdout, which is what a phone said: text in, values out, whatever makes no sense left out. */
final class GoIosAnswers {
    /** Set by stand-ins for phones, never by Apple: their rows are no results. */
    private static final String SIMULATED = "BenchfarmSimulated";

    private static final Pattern VERSION = Pattern.compile("[0-9]{1,4}\\.[0-9]{1,4}\\.[0-9]{1,4}[A-Za-z0-9.+-]{0,40}");
    private static final Pattern APP = Pattern.compile("([A-Za-z0-9][A-Za-z0-9.-]{0,154}) (?:.* )?([^ ]{1,100})");
    private static final double CENTI = 100;

    /** Warmer or colder than any phone that still answers: a sensor that is none. */
    private static final double MAX_CELSIUS = 100;

    private GoIosAnswers() {}

    /** Of {@code version}: {@code {"version":"1.2.0"}}; empty text when this is not go-ios. */
    static String version(String stdout) {
        try {
            String version = Json.tree(stdout).path("version").asText("");
            return VERSION.matcher(version).matches() ? version : "";
        } catch (FailureException e) {
            return "";
        }
    }

    /** Of {@code list}: {@code {"deviceList":["00008030-001122334455001C"]}}; a phone that is attached in two ways once. */
    static List<String> devices(String stdout) {
        List<String> udids = new ArrayList<>();
        for (JsonNode udid : tree("list", stdout).path("deviceList")) {
            udids.add(udid.asText(""));
        }
        return udids.stream().filter(IosFacts::isUdid).distinct().toList();
    }

    /** Of {@code info}: {@code {"DeviceName":"lab","ProductType":"iPhone12,3","ProductVersion":"18.3.1",...}}. */
    static IosFacts facts(String udid, String stdout) {
        JsonNode info = tree("info", stdout);
        return new IosFacts(
                udid,
                info.path("DeviceName").asText(""),
                info.path("ProductType").asText(""),
                info.path("ProductVersion").asText(""),
                info.path("BuildVersion").asText(""),
                info.path("HardwareModel").asText(""),
                info.path(SIMULATED).asBoolean(false));
    }

    /** Of {@code devmode get}: {@code {"DeveloperModeEnabled":true}}. */
    static boolean developerMode(String stdout) {
        return tree("devmode", stdout).path("DeveloperModeEnabled").asBoolean(false);
    }

    /** Of {@code apps --list}, an app a line: {@code io.github.benchfarm.agent Benchfarm 0.1.0}; a name may hold blanks. */
    static Map<String, String> appVersions(String stdout) {
        Map<String, String> versions = new TreeMap<>();
        for (String line : stdout.lines().map(String::strip).toList()) {
            Matcher app = APP.matcher(line);
            if (app.matches()) {
                versions.putIfAbsent(app.group(1), app.group(2));
            }
        }
        return versions;
    }

    /**
     * Of {@code batterycheck} and {@code batteryregistry}:
     *
     * <pre>
     * {"BatteryCurrentCapacity":83,"BatteryIsCharging":true,"ExternalConnected":true,"FullyCharged":false,"HasBattery":true}
     * {"InstantAmperage":-210,"Temperature":2950,"Voltage":4102,"IsCharging":true,"CurrentCapacity":83}
     * </pre>
     *
     * <p>The temperature is in hundredths of a degree. {@code CurrentCapacity} is a percentage on some phones and milliampere
     * hours on others, so that it is not used.
     */
    static Condition condition(String check, String registry) {
        JsonNode state = tree("batterycheck", check);
        JsonNode sensors = tree("batteryregistry", registry);
        Battery battery = new Battery(
                integer(state.path("BatteryCurrentCapacity"), 0, 100),
                flag(state.path("ExternalConnected")),
                integer(sensors.path("InstantAmperage"), -20_000, 20_000),
                null);
        return new Condition(battery, celsius(sensors.path("Temperature")), "unknown", null, null, List.of());
    }

    private static @Nullable Double celsius(JsonNode centi) {
        double degrees = centi.asDouble(0) / CENTI;
        return centi.isNumber() && Math.abs(degrees) < MAX_CELSIUS && degrees != 0 ? degrees : null;
    }

    private static @Nullable Integer integer(JsonNode value, int least, int most) {
        boolean known = value.isIntegralNumber() && value.canConvertToInt();
        int number = value.asInt(0);
        return known && number >= least && number <= most ? number : null;
    }

    private static @Nullable Boolean flag(JsonNode value) {
        return value.isBoolean() ? value.booleanValue() : null;
    }

    private static JsonNode tree(String what, String stdout) {
        try {
            return Json.tree(stdout);
        } catch (FailureException e) {
            throw new IosException.Refused("'ios " + what + "'", "its answer makes no sense: " + e.getMessage());
        }
    }
}
