package io.github.benchfarm.testing.phone;

import java.io.IOException;

/** What answers one stream: a command or a series of file transfers. */
interface PhoneService {
    /** Serves until it is done; whoever calls closes the stream. Throws when the stream is closed. */
    void serve(AdbStream stream) throws IOException;
}
