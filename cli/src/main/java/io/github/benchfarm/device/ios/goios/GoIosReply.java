package io.github.benchfarm.device.ios.goios;

/**
 * How a call of go-ios ended.
 *
 * @param ok whether its exit code was 0, which proves little
 * @param said the last thing that went wrong by its own words; may be empty
 */
record GoIosReply(boolean ok, String stdout, String said) {}
