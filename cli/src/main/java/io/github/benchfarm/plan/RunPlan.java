package io.github.benchfarm.plan;

import io.github.benchfarm.model.Model;
import io.github.benchfarm.wire.DelegateSpec;
import io.github.benchfarm.wire.Hashes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * All jobs of a run in the order in which each device takes them. Randomized blocks: each repeat holds every case once,
 * shuffled separately for each device by the request's seed, so that heat and drift favour no model.
 *
 * @param jobs device after device, repeat after repeat
 */
public record RunPlan(RunRequest request, List<Job> jobs) {
    public RunPlan {
        jobs = List.copyOf(jobs);
    }

    /** The plan of a request: the same arguments always give the same plan, job ids included. */
    public static RunPlan of(RunRequest request, List<PlannedDevice> devices, List<Model> models) {
        List<Job> jobs = new ArrayList<>();
        for (PlannedDevice device : devices) {
            List<Case> cases = cases(request, device, models);
            for (int repeat = 1; repeat <= request.repeats(); repeat++) {
                List<Case> block = new ArrayList<>(cases);
                Collections.shuffle(block, new Random(blockSeed(request.seed(), device, repeat)));
                for (Case its : block) {
                    jobs.add(job(request, device, its, repeat));
                }
            }
        }
        return new RunPlan(request, jobs);
    }

    private static List<Case> cases(RunRequest request, PlannedDevice device, List<Model> models) {
        List<Integer> threads = request.threads().isEmpty() ? List.of(device.defaultThreads()) : request.threads();
        List<Case> cases = new ArrayList<>();
        for (Model model : models) {
            for (DelegateSpec delegate : request.delegates()) {
                for (int count : threads) {
                    for (String affinity : affinities(request)) {
                        cases.add(new Case(
                                model, delegate, count, affinity.isEmpty() ? null : affinity, request.clocks()));
                    }
                }
            }
        }
        return cases;
    }

    private static List<String> affinities(RunRequest request) {
        return request.affinities().isEmpty() ? List.of("") : request.affinities();
    }

    private static Job job(RunRequest request, PlannedDevice device, Case its, int repeat) {
        String mask = its.affinity() == null
                ? null
                : Affinity.mask(its.affinity(), device.specs().cpu()).orElse(null);
        return new Job(JobSpecs.id(request, device.id(), its, mask, repeat), device.id(), its, mask, repeat);
    }

    private static long blockSeed(long seed, PlannedDevice device, int repeat) {
        String hash = Hashes.sha256(seed + "/" + device.id() + "/" + repeat);
        return Long.parseUnsignedLong(hash.substring(0, 16), 16);
    }
}
