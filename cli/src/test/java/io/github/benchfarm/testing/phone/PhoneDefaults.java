package io.github.benchfarm.testing.phone;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What phones say of themselves; each tells that it is none. */
final class PhoneDefaults {
    static final Map<String, String> FILES = files();

    static final Map<String, String> DUMPSYS = Map.of(
            "battery", resource("dumpsys/battery.txt"), "thermalservice", resource("dumpsys/thermalservice.txt"));

    private PhoneDefaults() {}

    static Map<String, String> galaxyS20(String serialno) {
        Map<String, String> properties = new HashMap<>();
        properties.put("ro.serialno", serialno);
        properties.put("ro.boot.qemu", "1");
        properties.put("ro.benchfarm.simulated", "1");
        properties.put("ro.product.manufacturer", "samsung");
        properties.put("ro.product.brand", "samsung");
        properties.put("ro.product.model", "SM-G981N");
        properties.put("ro.product.name", "x1qksx");
        properties.put("ro.product.device", "x1q");
        properties.put("ro.product.board", "kona");
        properties.put("ro.board.platform", "kona");
        properties.put("ro.hardware", "qcom");
        properties.put("ro.soc.manufacturer", "QTI");
        properties.put("ro.soc.model", "SM8250");
        properties.put("ro.build.version.release", "13");
        properties.put("ro.build.version.sdk", "33");
        properties.put("ro.build.type", "user");
        properties.put("ro.build.version.security_patch", "2023-01-01");
        properties.put("ro.build.fingerprint", "samsung/x1qksx/x1q:13/TP1A.220624.014/G981NKSU3HWA1:user/release-keys");
        properties.put("ro.product.cpu.abi", "arm64-v8a");
        properties.put("ro.product.cpu.abilist", "arm64-v8a,armeabi-v7a,armeabi");
        properties.put("sys.boot_completed", "1");
        return properties;
    }

    static Map<String, String> emulator(String serialno) {
        Map<String, String> properties = galaxyS20(serialno);
        properties.put("ro.product.manufacturer", "Google");
        properties.put("ro.product.brand", "google");
        properties.put("ro.product.model", "sdk_gphone64_x86_64");
        properties.put("ro.product.name", "sdk_gphone64_x86_64");
        properties.put("ro.product.device", "emu64xa");
        properties.put("ro.product.board", "goldfish_x86_64");
        properties.put("ro.board.platform", "");
        properties.put("ro.hardware", "ranchu");
        properties.put("ro.soc.manufacturer", "AOSP");
        properties.put("ro.soc.model", "ranchu");
        properties.put("ro.build.version.release", "14");
        properties.put("ro.build.version.sdk", "34");
        properties.put("ro.product.cpu.abi", "x86_64");
        properties.put("ro.product.cpu.abilist", "x86_64,arm64-v8a");
        return properties;
    }

    /** A text of the fixture's resources. */
    static String resource(String name) {
        try (InputStream in = PhoneDefaults.class.getResourceAsStream("/phone/" + name)) {
            if (in == null) {
                throw new AssertionError("the test phone has no resource " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> files() {
        Map<String, String> files = new HashMap<>();
        files.put("/proc/meminfo", resource("meminfo.txt"));
        files.put("/proc/version", "Linux version 4.19.113-26203352 (test phone)\n");
        files.put("/sys/devices/system/cpu/online", "0-7\n");
        files.putAll(VendorPhones.Cores.files(List.of(
                new VendorPhones.Cores("0x41", "0xd0d", 2_841_600, 1),
                new VendorPhones.Cores("0x41", "0xd0d", 2_419_200, 3),
                new VendorPhones.Cores("0x51", "0x805", 1_804_800, 4))));
        return files;
    }
}
