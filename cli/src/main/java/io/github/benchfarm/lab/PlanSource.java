package io.github.benchfarm.lab;

import io.github.benchfarm.device.DeviceId;
import io.github.benchfarm.plan.Job;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;

/** Hands out the jobs of a plan, to each device its own, in their order. */
final class PlanSource implements JobSource {
    private final Map<DeviceId, Queue<Job>> waiting = new HashMap<>();

    PlanSource(Collection<Job> jobs) {
        for (Job job : jobs) {
            waiting.computeIfAbsent(job.device(), device -> new ArrayDeque<>()).add(job);
        }
    }

    @Override
    public synchronized Optional<JobLease> next(DeviceId device) {
        Queue<Job> queue = waiting.get(device);
        return queue == null
                ? Optional.empty()
                : Optional.ofNullable(queue.poll()).map(JobLease::new);
    }
}
