package io.github.benchfarm.testing.phone;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Phones of several makers as they tell of themselves. Written by hand in the formats of these phones, not recorded; serial
 * numbers are made up.
 */
public final class VendorPhones {
    private VendorPhones() {}

    /** Exynos 9810, Android 10. */
    public static PhoneSettings galaxyS9(String serialno) {
        return samsung(serialno, "SM-G960N", "exynos9810", "10")
                .withFile("/proc/meminfo", "MemTotal:        3759548 kB\n")
                .with(new Cores("0x53", "0x002", 2_704_000, 4), new Cores("0x41", "0xd05", 1_794_000, 4))
                .withGpu("ARM, Mali-G72, OpenGL ES 3.2 v1.r19p0-01rel0.###other-sha0123456789ABCDEF0###")
                .withCameras("4032 3024", "3264 2448");
    }

    /** Exynos 9820, Android 12. */
    public static PhoneSettings galaxyS10(String serialno) {
        return samsung(serialno, "SM-G973N", "exynos9820", "12")
                .withFile("/proc/meminfo", "MemTotal:        7604428 kB\n")
                .with(
                        new Cores("0x53", "0x003", 2_730_000, 2),
                        new Cores("0x41", "0xd0a", 2_314_000, 2),
                        new Cores("0x41", "0xd05", 1_950_000, 4))
                .withGpu("ARM, Mali-G76, OpenGL ES 3.2 v1.r32p1-01eac0.2a893c04ca0026c2e6802dbe7d7af5c5")
                .withCameras("4032 3024", "3648 2736", "4608 3456");
    }

    /** Snapdragon 865, Android 13. */
    public static PhoneSettings galaxyS20(String serialno) {
        return PhoneSettings.galaxyS20(serialno);
    }

    /** Tensor, Android 14. */
    public static PhoneSettings pixel6(String serialno) {
        return PhoneSettings.galaxyS20(serialno)
                .withProperty("ro.product.manufacturer", "Google")
                .withProperty("ro.product.model", "Pixel 6")
                .withProperty("ro.soc.model", "Tensor")
                .withProperty("ro.board.platform", "gs101")
                .withProperty("ro.build.version.release", "14")
                .withFile("/proc/meminfo", "MemTotal:        7764132 kB\n")
                .with(
                        new Cores("0x41", "0xd44", 2_802_000, 2),
                        new Cores("0x41", "0xd0b", 2_253_000, 2),
                        new Cores("0x41", "0xd05", 1_803_000, 4))
                .withGpu("ARM, Mali-G78, OpenGL ES 3.2 v1.r44p1-00eac0.c1a3a6d8f5b5ee2c3a0d4d5c4ac5c3a1")
                .withCameras("4080 3072", "3840 2880");
    }

    /** A Xiaomi phone with a MediaTek Helio G85, Android 11; it does not let the shell see its cameras. */
    public static PhoneSettings redmiNote9(String serialno) {
        return PhoneSettings.galaxyS20(serialno)
                .withProperty("ro.product.manufacturer", "Xiaomi")
                .withProperty("ro.product.model", "M2003J15SC")
                .withProperty("ro.product.marketname", "Redmi Note 9")
                .withProperty("ro.soc.model", "")
                .withProperty("ro.vendor.mediatek.platform", "MT6768")
                .withProperty("ro.board.platform", "mt6768")
                .withProperty("ro.build.version.release", "11")
                .withFile("/proc/meminfo", "MemTotal:        3826612 kB\n")
                .with(new Cores("0x41", "0xd0a", 2_000_000, 2), new Cores("0x41", "0xd05", 1_800_000, 6))
                .withGpu("ARM, Mali-G52 MC2, OpenGL ES 3.2 v1.r25p0-01rel0.5da4e5b21b5a8a1ab7d1b4f2c5c3d6a7")
                .withDumpsys("media.camera", "Permission Denial: can't dump CameraService from pid=1234, uid=2000\n");
    }

    /** An emulator of Android 14 with a user debug build; it has no cpufreq. */
    public static PhoneSettings emulator(String serialno) {
        return PhoneSettings.emulator(serialno)
                .withProperty("ro.build.type", "userdebug")
                .with()
                .withFile("/proc/cpuinfo", "processor\t: 0\nvendor_id\t: AuthenticAMD\n")
                .withFile("/sys/devices/system/cpu/possible", "0-3\n")
                .withFile("/proc/meminfo", "MemTotal:        2026004 kB\n")
                .withGpu("Google (NVIDIA Corporation), Android Emulator OpenGL ES Translator (Quadro), OpenGL ES 3.0")
                .withCameras("1856 1392");
    }

    private static PhoneSettings samsung(String serialno, String model, String chip, String android) {
        return PhoneSettings.galaxyS20(serialno)
                .withProperty("ro.product.model", model)
                .withProperty("ro.soc.model", "")
                .withProperty("ro.hardware.chipname", chip)
                .withProperty("ro.board.platform", "exynos5")
                .withProperty("ro.build.version.release", android);
    }

    /** Equal cores: their numbers in /proc/cpuinfo, highest clock in kHz, and how many. */
    record Cores(String implementer, String part, int maxKhz, int count) {
        /** The files of a phone's cores: the slowest get the lowest numbers, as on phones. */
        static Map<String, String> files(List<Cores> fastestFirst) {
            Map<String, String> files = new HashMap<>();
            StringBuilder cpuinfo = new StringBuilder("Processor\t: AArch64 Processor rev 14 (aarch64)\n");
            int next = 0;
            List<Cores> slowestFirst = new ArrayList<>(fastestFirst);
            Collections.reverse(slowestFirst);
            for (Cores cores : slowestFirst) {
                StringBuilder related = new StringBuilder();
                for (int cpu = next; cpu < next + cores.count(); cpu++) {
                    related.append(cpu).append(' ');
                }
                for (int cpu = next; cpu < next + cores.count(); cpu++) {
                    String folder = "/sys/devices/system/cpu/cpu" + cpu + "/cpufreq/";
                    files.put(folder + "related_cpus", related.toString().strip() + "\n");
                    files.put(folder + "cpuinfo_max_freq", cores.maxKhz() + "\n");
                    files.put(folder + "scaling_cur_freq", "844800\n");
                    cpuinfo.append("processor\t: ")
                            .append(cpu)
                            .append("\nBogoMIPS\t: 52.00\nCPU implementer\t: ")
                            .append(cores.implementer())
                            .append("\nCPU architecture: 8\nCPU variant\t: 0x1\nCPU part\t: ")
                            .append(cores.part())
                            .append("\nCPU revision\t: 0\n\n");
                }
                next += cores.count();
            }
            files.put("/proc/cpuinfo", cpuinfo.toString());
            files.put("/sys/devices/system/cpu/possible", "0-" + (next - 1) + "\n");
            return files;
        }
    }
}
