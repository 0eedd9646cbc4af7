package io.github.benchfarm.device;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Asks several providers side by side. */
public final class DeviceFinder {
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private DeviceFinder() {}

    /** Everything that is there now, provider after provider. */
    public static Discovery discover(List<DeviceProvider> providers) {
        List<Device> usable = new ArrayList<>();
        List<UnusableDevice> unusable = new ArrayList<>();
        ExecutorService threads = Executors.newCachedThreadPool();
        try {
            List<CompletableFuture<Discovery>> answers = providers.stream()
                    .map(provider -> CompletableFuture.supplyAsync(() -> provider.discover(LIMIT), threads))
                    .toList();
            for (CompletableFuture<Discovery> answer : answers) {
                Discovery found = answer.join();
                usable.addAll(found.usable());
                unusable.addAll(found.unusable());
            }
        } finally {
            threads.shutdown();
        }
        return new Discovery(usable, unusable);
    }
}
