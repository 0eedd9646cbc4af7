package io.github.benchfarm.testing.phone;

import java.io.IOException;
import java.util.Optional;

/** What a connection asks of the phone whose it is. */
interface LinkOwner {
    /** How far the adb server is let in. */
    Access access();

    /** Who the phone says it is, e.g. {@code device::ro.product.name=...;features=shell_v2}. */
    String banner();

    /** The protocol's version, {@link AdbMessage#VERSION_UNCHECKED} or the one before. */
    int version();

    /** How fast messages go. */
    Pace pace();

    /** Notes an introduction; what is to go wrong right after it. */
    Tripwire connected();

    /** What answers a request such as {@code shell,v2,raw:ls}; empty refuses it. */
    Optional<PhoneService> service(String request);

    /** Does what a misbehaviour says to this connection or to the whole phone. */
    void suffer(Effect effect, AdbLink link) throws IOException;
}
