package io.github.benchfarm.device.ios;

/**
 * What is known of a kind of iPhone from its maker. 0 and empty text mean unknown.
 *
 * @param productType e.g. {@code iPhone12,3}
 * @param name as it is sold, e.g. "iPhone 11 Pro"
 * @param chip e.g. "A13 Bionic"
 */
record IphoneModel(
        String productType,
        String name,
        String chip,
        int performanceCores,
        int efficiencyCores,
        int gpuCores,
        long ramBytes,
        int releaseYear) {}
