package io.github.benchfarm.lab;

import io.github.benchfarm.device.DeviceId;
import java.util.Optional;

/** Where lanes get their jobs from. Thread-safe: every lane asks for its own device. */
public interface JobSource {
    /** The next job for a device, or empty when there is none left. */
    Optional<JobLease> next(DeviceId device);
}
