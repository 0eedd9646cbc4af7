package io.github.benchfarm.command;

import io.github.benchfarm.device.DeviceProvider;
import io.github.benchfarm.device.android.adb.AdbAddress;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that say where devices are looked for. */
final class DeviceOptions {
    @Option(
            names = "--adb-server",
            paramLabel = "HOST:PORT",
            description =
                    "An adb server with Android phones; may be given several times (default: 127.0.0.1:5037, started "
                            + "when none runs).")
    List<String> adbServers = List.of();

    @Mixin
    IosOptions ios = new IosOptions();

    /**
     * The providers of all kinds of device. Throws {@link io.github.benchfarm.wire.UsageException}.
     *
     * @param devices what was selected; empty where everything is listed
     */
    List<DeviceProvider> providers(Wiring wiring, CareOptions care, List<String> devices) {
        List<AdbAddress> servers = adbServers.isEmpty()
                ? List.of(AdbAddress.DEFAULT)
                : adbServers.stream().map(AdbAddress::parse).distinct().toList();
        return wiring.providers()
                .of(new DeviceSources(servers, care.prepare(), care.allowUnplugged, ios.toSources(devices)));
    }
}
