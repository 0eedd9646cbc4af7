package io.github.benchfarm.lab;

import io.github.benchfarm.device.Device;
import io.github.benchfarm.device.DeviceId;
import io.github.benchfarm.plan.Job;
import io.github.benchfarm.plan.RunPlan;
import io.github.benchfarm.result.JobResult;
import io.github.benchfarm.result.JobStatus;
import io.github.benchfarm.result.RunDirectory;
import io.github.benchfarm.wire.Failure;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/** Carries out a plan: one lane per device, all side by side. */
public final class Lab {
    private final RunPlan plan;
    private final RunDirectory directory;
    private final LabSettings settings;
    private final StopSignal stop;

    public Lab(RunPlan plan, RunDirectory directory, LabSettings settings, StopSignal stop) {
        this.plan = plan;
        this.directory = directory;
        this.settings = settings;
        this.stop = stop;
    }

    /**
     * Measures what is not measured yet and writes the tables, also when stopped. Jobs of devices that are not among
     * {@code devices} end as lost. Throws {@link io.github.benchfarm.result.RunDirectoryException} when nothing can be
     * recorded any more.
     */
    public RunOutcome run(List<Device> devices, Consumer<RunEvent> listener) {
        Recorder recorder = new Recorder(plan, directory, listener);
        List<Job> todo = todo(recorder);
        recorder.tell(new RunEvent.RunStarted(
                directory.info().id(),
                directory.path(),
                plan.jobs().size(),
                todo.size(),
                devices.stream().map(Device::id).toList()));
        PlanSource source = new PlanSource(todo);
        endAbsent(recorder, source, devices, todo);
        runLanes(recorder, source, devices);
        return recorder.finish(stop.given());
    }

    private List<Job> todo(Recorder recorder) {
        List<Job> todo = new ArrayList<>();
        for (Job job : plan.jobs()) {
            JobResult result = recorder.result(job);
            boolean kept = result.status() == JobStatus.FAILED && !settings.retryFailed();
            if (result.status() != JobStatus.OK && !kept) {
                todo.add(job);
            }
        }
        return todo;
    }

    private void endAbsent(Recorder recorder, PlanSource source, List<Device> devices, List<Job> todo) {
        Set<DeviceId> absent = new HashSet<>();
        todo.forEach(job -> absent.add(job.device()));
        devices.forEach(device -> absent.remove(device.id()));
        for (DeviceId device : absent) {
            Failure failure = Failure.device(
                    "DEVICE_ABSENT", device + " is not attached any more: attach it and continue with --resume");
            recorder.giveUpAll(source, device, JobStatus.LOST, failure);
        }
    }

    private void runLanes(Recorder recorder, JobSource source, List<Device> devices) {
        Attempt attempt = new Attempt(plan.request(), settings, recorder, stop);
        AtomicReference<RuntimeException> broken = new AtomicReference<>();
        List<Thread> lanes = new ArrayList<>();
        for (Device device : devices) {
            Connection connection = new Connection(device, plan.request().preparation(), settings.patience(), stop);
            stop.whenGiven(connection::stop);
            Lane lane = new Lane(connection, source, recorder, attempt);
            Thread thread = new Thread(() -> guard(lane, broken), "lane-" + device.id());
            thread.start();
            lanes.add(thread);
        }
        lanes.forEach(Lab::join);
        RuntimeException cause = broken.get();
        if (cause != null) {
            throw cause;
        }
    }

    /** A lane that cannot record, or has a bug, stops the whole run: what it did is in the journal, the rest can be resumed. */
    private void guard(Lane lane, AtomicReference<RuntimeException> broken) {
        try {
            lane.run();
        } catch (RuntimeException e) {
            broken.compareAndSet(null, e);
            stop.give();
        }
    }

    private static void join(Thread lane) {
        boolean interrupted = false;
        while (true) {
            try {
                lane.join();
                break;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
