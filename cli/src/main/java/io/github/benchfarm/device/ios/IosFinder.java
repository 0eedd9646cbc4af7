package io.github.benchfarm.device.ios;

import io.github.benchfarm.device.Device;
import io.github.benchfarm.device.Discovery;
import io.github.benchfarm.device.UnusableDevice;
import io.github.benchfarm.device.ios.backend.IosBackend;
import io.github.benchfarm.device.ios.backend.IosException;
import io.github.benchfarm.device.ios.backend.IosFacts;
import io.github.benchfarm.process.SideBySide;
import io.github.benchfarm.wire.Failure;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

/** Asks tools for iPhones, and all iPhones at once who they are; one that cannot be used hides no other. */
final class IosFinder {
    private static final int MAX_THREADS = 8;

    private final List<IosBackend> tools;
    private final IosSources sources;

    /** Looks with some tools; a phone that several know is reached by the first that can measure on it. */
    IosFinder(List<IosBackend> tools, IosSources sources) {
        this.tools = List.copyOf(tools);
        this.sources = sources;
    }

    /** What one phone turned out to be: one of both. */
    private record Answer(Optional<Device> device, Optional<UnusableDevice> unusable) {}

    /** All phones of all tools; takes not much longer than the limit. */
    Discovery find(Duration limit) {
        List<UnusableDevice> unusable = new ArrayList<>();
        Map<String, List<IosBackend>> phones = new LinkedHashMap<>();
        for (IosBackend tool : tools) {
            for (String udid : list(tool, limit, unusable)) {
                phones.computeIfAbsent(udid, its -> new ArrayList<>()).add(tool);
            }
        }
        List<Device> usable = new ArrayList<>();
        for (Answer answer : ask(phones, limit)) {
            answer.device().ifPresent(usable::add);
            answer.unusable().ifPresent(unusable::add);
        }
        return new Discovery(usable, unusable);
    }

    private List<String> list(IosBackend tool, Duration limit, List<UnusableDevice> unusable) {
        Optional<Failure> problem;
        try {
            problem = tool.health(limit);
            if (problem.isEmpty()) {
                return tool.discover(limit);
            }
        } catch (IosException e) {
            problem = Optional.of(silent(e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            problem = Optional.empty();
        }
        if (sources.wanted()) {
            problem.ifPresent(failure -> unusable.add(unusable(tool.name(), failure)));
        }
        return List.of();
    }

    /** The system's own service for iPhones is missing where there are none, too. */
    private static Failure silent(IosException e) {
        return Failure.user(
                "IOS_SERVICE_MISSING",
                "nothing on this computer answers for iPhones: on Linux install and start usbmuxd, on Windows install Apple"
                        + " Devices; " + e.failure().reason());
    }

    private List<Answer> ask(Map<String, List<IosBackend>> phones, Duration limit) {
        List<Callable<Answer>> questions = new ArrayList<>();
        phones.forEach((udid, known) -> questions.add(() -> ask(udid, known, limit)));
        List<SideBySide.Answer<Answer>> asked = SideBySide.ask(questions, MAX_THREADS, limit);
        List<String> udids = List.copyOf(phones.keySet());
        List<Answer> answers = new ArrayList<>();
        for (int i = 0; i < asked.size(); i++) {
            Answer answer = asked.get(i).value();
            answers.add(answer == null ? silent(udids.get(i), asked.get(i).problem()) : answer);
        }
        return answers;
    }

    /** The first tool that can measure there; else what the last one said. */
    private Answer ask(String udid, List<IosBackend> known, Duration limit) throws InterruptedException {
        Answer answer = null;
        for (IosBackend tool : known) {
            answer = ask(udid, tool, limit);
            if (answer.device().isPresent()) {
                return answer;
            }
        }
        return answer == null ? new Answer(Optional.empty(), Optional.empty()) : answer;
    }

    private Answer ask(String udid, IosBackend tool, Duration limit) throws InterruptedException {
        try {
            IosFacts phone = tool.describe(udid, limit);
            Optional<Failure> refusal = tool.refusal(phone);
            if (refusal.isPresent()) {
                return unusableAnswer(udid + " (" + label(phone) + ")", refusal.get());
            }
            AgentInstall agent = new AgentInstall(sources.app(), sources.agents());
            Device device = new IosDevice(tool, phone, IosSpecs.of(phone, IphoneModels.of(phone.productType())), agent);
            return new Answer(Optional.of(device), Optional.empty());
        } catch (IosException e) {
            return unusableAnswer(udid, e.failure());
        }
    }

    private static Answer silent(String udid, String problem) {
        return unusableAnswer(udid, Failure.device("NOT_ANSWERING", problem + "; plug it in again, or restart it"));
    }

    private static String label(IosFacts phone) {
        return phone.productType() + ", iOS " + phone.version();
    }

    private static Answer unusableAnswer(String label, Failure failure) {
        return new Answer(Optional.empty(), Optional.of(unusable(label, failure)));
    }

    private static UnusableDevice unusable(String label, Failure failure) {
        return new UnusableDevice(AgentApp.KIND, label, failure);
    }
}
