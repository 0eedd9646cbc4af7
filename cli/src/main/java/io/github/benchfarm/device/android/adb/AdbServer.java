package io.github.benchfarm.device.android.adb;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * An adb server on this or another computer. Every request is a connection of its own, so that nothing is open in between
 * and a server that was restarted is no news; any thread may ask.
 *
 * <p>All methods throw an {@link AdbException}, and {@link InterruptedException} soon after the calling thread was interrupted.
 *
 * @see <a href="https://android.googlesource.com/platform/packages/modules/adb/+/refs/heads/main/SERVICES.TXT">SERVICES.TXT</a>
 */
public final class AdbServer {
    private final AdbAddress address;

    /** A server at an address, where nobody need listen yet. */
    public AdbServer(AdbAddress address) {
        this.address = address;
    }

    /** Where it listens. */
    public AdbAddress address() {
        return address;
    }

    /** All devices in whatever state, in the server's order. */
    public List<AdbDevice> devices(Duration limit) throws InterruptedException {
        return DeviceLines.parse(address, host("host:devices-l", limit));
    }

    /**
     * Asks for a service of the server that answers with a text.
     *
     * @param service e.g. {@code host:version}
     * @throws AdbRefusedException when the server refuses it
     */
    public String host(String service, Duration limit) throws InterruptedException {
        AdbCall call = AdbCall.of(address, service);
        try (AdbConnection connection = AdbConnection.open(address, call, Patience.total(call, limit))) {
            Optional<String> refusal = connection.ask(service);
            if (refusal.isPresent()) {
                throw call.refused(refusal.get());
            }
            return connection.text();
        }
    }

    /** Makes the server try again to reach the devices that are offline. */
    public void reconnectOffline(Duration limit) throws InterruptedException {
        host("host:reconnect-offline", limit);
    }

    /**
     * Makes the server connect to a device over the network; it may be listed as offline or unauthorized for a while.
     *
     * @param hostPort e.g. {@code 192.168.1.20:5555}
     * @return what the server says, e.g. {@code connected to 192.168.1.20:5555}
     * @throws AdbRefusedException when it could not
     */
    public String connect(String hostPort, Duration limit) throws InterruptedException {
        String service = "host:connect:" + hostPort;
        // The server grants the request even when it then fails: only the text tells.
        String text = host(service, limit);
        if (!text.startsWith("connected to ") && !text.startsWith("already connected to ")) {
            throw AdbCall.of(address, service).refused(text);
        }
        return text;
    }

    /** A device of this server, which need not be there yet. */
    public AdbTransport transport(String serial) {
        return new ServerTransport(this, serial);
    }

    /** Whether an adb server answers there in time. */
    public boolean isRunning(Duration limit) throws InterruptedException {
        try {
            host("host:version", limit);
            return true;
        } catch (AdbException e) {
            return false;
        }
    }
}
