package io.github.benchfarm.device.android;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.benchfarm.process.DurableFile;
import io.github.benchfarm.process.Reasons;
import io.github.benchfarm.wire.Failure;
import io.github.benchfarm.wire.FailureException;
import io.github.benchfarm.wire.Hashes;
import io.github.benchfarm.wire.Json;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * What a phone gets of us: the agent as dex and TFLite's native libraries, unpacked on this computer.
 *
 * @param version of the agent
 * @param runtime what executes models, e.g. {@code tflite 2.16.1}
 * @param files all of them, for all kinds of phones
 */
record AgentBundle(String version, String runtime, List<BundleFile> files) {
    /** The property with the kinds of code that a phone runs, best first. */
    static final String ABIS = "ro.product.cpu.abilist";

    /** The kinds of code that there are libraries for. */
    static final List<String> KNOWN = List.of("arm64-v8a", "armeabi-v7a", "x86_64");

    private static final String RESOURCE = "agent-bundle.zip";
    private static final String MANIFEST = "manifest.json";
    private static final String LIBRARIES = "lib/";
    private static final int MAX_MANIFEST_BYTES = 1 << 16;

    AgentBundle {
        files = List.copyOf(files);
    }

    /**
     * A file of the bundle.
     *
     * @param path below the agent's folder on the phone, with forward slashes
     * @param local where it lies on this computer
     */
    record BundleFile(String path, String sha256, long bytes, Path local) {}

    /** The bundle of this tool, unpacked below a folder unless it is there. Throws {@link FailureException} {@code BUNDLE_UNUSABLE}. */
    static AgentBundle unpacked(Path parent) {
        try {
            byte[] manifest = manifest();
            Path folder = parent.resolve(Hashes.sha256(manifest).substring(0, 16));
            AgentBundle bundle = read(Json.tree(new String(manifest, StandardCharsets.UTF_8)), folder);
            if (!bundle.isThere()) {
                bundle.unpack(folder);
            }
            return bundle;
        } catch (IOException e) {
            throw new FailureException(
                    Failure.user(
                            "BUNDLE_UNUSABLE",
                            "the agent for phones cannot be unpacked into " + parent + ": " + Reasons.of(e)
                                    + "; free some space, or set XDG_CACHE_HOME"),
                    e);
        }
    }

    /** The best kind of code that a phone runs and there are libraries for. */
    Optional<String> abi(PhoneFacts facts) {
        return Arrays.stream(facts.property(ABIS).split(","))
                .filter(KNOWN::contains)
                .findFirst();
    }

    /** What a phone of a kind needs. */
    List<BundleFile> filesFor(String abi) {
        return files.stream()
                .filter(file ->
                        !file.path().startsWith(LIBRARIES) || file.path().startsWith(LIBRARIES + abi + "/"))
                .toList();
    }

    private boolean isThere() throws IOException {
        for (BundleFile file : files) {
            if (!Files.isRegularFile(file.local())
                    || !Hashes.sha256(file.local()).equals(file.sha256())) {
                return false;
            }
        }
        return true;
    }

    private void unpack(Path folder) throws IOException {
        Map<String, BundleFile> wanted = new HashMap<>();
        files.forEach(file -> wanted.put(file.path(), file));
        try (ZipInputStream zip = open()) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                BundleFile file = wanted.remove(entry.getName());
                if (file != null) {
                    byte[] content = zip.readAllBytes();
                    if (!Hashes.sha256(content).equals(file.sha256())) {
                        throw new IOException(file.path() + " is damaged in this installation");
                    }
                    Files.createDirectories(file.local().getParent());
                    DurableFile.write(file.local(), content);
                }
            }
        }
        if (!wanted.isEmpty()) {
            throw new IOException(wanted.keySet() + " is not in this installation, unpacking to " + folder);
        }
    }

    private static AgentBundle read(JsonNode manifest, Path folder) {
        List<BundleFile> files = new ArrayList<>();
        for (JsonNode file : manifest.required("files")) {
            String path = file.required("path").textValue();
            files.add(new BundleFile(
                    path,
                    file.required("sha256").textValue(),
                    file.required("bytes").longValue(),
                    folder.resolve(path)));
        }
        return new AgentBundle(
                manifest.required("version").textValue(),
                "tflite " + manifest.required("tflite").textValue(),
                files);
    }

    private static byte[] manifest() throws IOException {
        try (ZipInputStream zip = open()) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(MANIFEST)) {
                    return zip.readNBytes(MAX_MANIFEST_BYTES);
                }
            }
        }
        throw new IOException("there is no " + MANIFEST + " in " + RESOURCE);
    }

    private static ZipInputStream open() throws IOException {
        InputStream in = AgentBundle.class.getResourceAsStream(RESOURCE);
        if (in == null) {
            throw new IOException(RESOURCE + " is not part of this installation: install it again");
        }
        return new ZipInputStream(in, StandardCharsets.UTF_8);
    }
}
