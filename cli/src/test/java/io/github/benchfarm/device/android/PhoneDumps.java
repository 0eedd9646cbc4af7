package io.github.benchfarm.device.android;

/**
 * Answers to {@link PhoneFacts#COMMAND} in the form of several makers' phones, with the lines that matter. Written by hand,
 * not recorded: serial numbers and boots are made up.
 */
final class PhoneDumps {
    static final String GALAXY_S20 = """
            [dalvik.vm.heapsize]: [512m]
            [persist.sys.timezone]: [Asia/Seoul]
            [ro.board.platform]: [kona]
            [ro.build.version.release]: [13]
            [ro.product.cpu.abilist]: [arm64-v8a,armeabi-v7a,armeabi]
            [ro.product.manufacturer]: [samsung]
            [ro.product.model]: [SM-G981N]
            [ro.serialno]: [R58M123ABC]
            [ro.soc.model]: [SM8250]
            ===boot
            0a1b2c3d-0000-4000-8000-123456789abc
            ===cores
            0-7
            ===memory
            MemTotal:       11530616 kB
            """;

    static final String PIXEL_6 = """
            [bluetooth.device.class_of_device]: [90,2,12]
            [persist.sys.boot.reason.history]: [reboot,1700000000
            reboot,userrequested,1690000000]
            [ro.board.platform]: [gs101]
            [ro.build.version.release]: [14]
            [ro.product.cpu.abilist]: [arm64-v8a,armeabi-v7a,armeabi]
            [ro.product.manufacturer]: [Google]
            [ro.product.model]: [Pixel 6]
            [ro.serialno]: [19091FDF6000AB]
            [ro.soc.model]: [Tensor]
            ===boot
            5f1c9a77-8a5e-4f0e-9f0a-0d6f0f4c2b11
            ===cores
            0-7
            ===memory
            MemTotal:        7764132 kB
            """;

    static final String REDMI_NOTE_8 = """
            [ro.board.platform]: [trinket]
            [ro.build.version.release]: [11]
            [ro.miui.ui.version.name]: [V125]
            [ro.product.cpu.abilist]: [arm64-v8a,armeabi-v7a,armeabi]
            [ro.product.manufacturer]: [Xiaomi]
            [ro.product.marketname]: [Redmi Note 8T]
            [ro.product.model]: [Redmi Note 8T]
            [ro.serialno]: [6e52ab01]
            [ro.soc.model]: []
            ===boot
            c2a5f7a0-1f55-4c6e-8d5b-7c29b5e0c001
            ===cores
            0-7
            ===memory
            MemTotal:        3716436 kB
            """;

    static final String EMULATOR = """
            [ro.board.platform]: []
            [ro.build.version.release]: [14]
            [ro.product.cpu.abilist]: [x86_64,arm64-v8a]
            [ro.product.manufacturer]: [Google]
            [ro.product.model]: [sdk_gphone64_x86_64]
            [ro.serialno]: [EMULATOR34X2X5X0]
            ===boot
            77777777-1111-4222-8333-444444444444
            ===cores
            0-3
            ===memory
            MemTotal:        2026004 kB
            """;

    private PhoneDumps() {}
}
