package io.github.benchfarm.device;

/** What was asked for is well formed, and nothing that could be measured on is there. */
public class NoDeviceException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NoDeviceException(String message) {
        super(message);
    }
}
