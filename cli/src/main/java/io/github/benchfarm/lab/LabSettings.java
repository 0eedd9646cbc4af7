package io.github.benchfarm.lab;

import java.time.Duration;

/**
 * How a plan is carried out; decides none of its numbers.
 *
 * @param retryFailed whether jobs that failed in an earlier part of the run are tried again
 * @param jobAllowance time that an attempt may take beyond its warm-up and measuring limits
 * @param retries how often a job is tried again after its device went away in the middle
 * @param patience how long a device that went away is waited for
 */
public record LabSettings(boolean retryFailed, Duration jobAllowance, int retries, Duration patience) {}
