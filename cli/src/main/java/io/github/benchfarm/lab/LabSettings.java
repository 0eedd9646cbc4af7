package io.github.benchfarm.lab;

import java.time.Duration;

/**
 * How a plan is carried out; decides none of its numbers.
 *
 * @param retryFailed whether jobs that failed in an earlier part of the run are tried again
 * @param jobAllowance time that an attempt may take beyond its warm-up and measuring limits
 */
public record LabSettings(boolean retryFailed, Duration jobAllowance) {}
