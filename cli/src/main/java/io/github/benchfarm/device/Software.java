package io.github.benchfarm.device;

/**
 * The system that a device runs. Empty text and 0 mean unknown.
 *
 * @param os e.g. "Android"
 * @param version e.g. "13"
 * @param securityPatch e.g. "2023-01-01"
 * @param build what tells this build from all others, e.g. Android's fingerprint
 * @param buildType {@code user} as sold; {@code userdebug} and {@code eng} are slower
 * @param abi of the code that the agent runs there, e.g. "arm64-v8a"
 * @param pageBytes size of a page of memory
 */
public record Software(
        String os, String version, String securityPatch, String build, String buildType, String abi, int pageBytes) {
    /** A system that tells its name and version only. */
    public static Software of(String os, String version) {
        return new Software(os, version, "", "", "", "", 0);
    }
}
