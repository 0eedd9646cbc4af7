package io.github.benchfarm.device.android;

import io.github.benchfarm.device.DeviceId;
import io.github.benchfarm.wire.PlainText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Tells phones apart: by serial number, whatever the ways to them. */
final class PhoneIdentity {
    private PhoneIdentity() {}

    /** A phone as one route showed it. */
    record Answer(Route route, PhoneFacts facts) {}

    /**
     * The phones behind the answers. Answers with one serial number and one boot are one phone, e.g. one seen by USB and by
     * Wi-Fi; where different boots share a serial number, as cheap phones do, or where there is none, what adb calls the phone
     * must tell them apart, and where two adb servers call theirs the same, the server too.
     */
    static List<FoundPhone> phones(List<Answer> answers) {
        List<FoundPhone> phones = new ArrayList<>();
        grouped(answers, answer -> answer.facts().serial()).forEach((serial, same) -> {
            Collection<List<Answer>> apart = grouped(same, PhoneIdentity::boot).values();
            if (!serial.isEmpty() && apart.size() == 1) {
                phones.add(phone(serial, same));
            } else {
                phones.addAll(byAdbSerial(apart));
            }
        });
        return phones;
    }

    /** What else differs between phones with one serial number; containers on one kernel share even the boot. */
    private static String boot(Answer answer) {
        String serial = answer.facts().serial();
        return answer.facts().bootId()
                + (serial.isEmpty() ? " " + answer.route().device().serial() : "");
    }

    private static List<FoundPhone> byAdbSerial(Collection<List<Answer>> apart) {
        List<FoundPhone> phones = new ArrayList<>();
        grouped(apart, its -> routes(its).get(0).device().serial())
                .forEach((adbSerial, named) -> named.forEach(its -> phones.add(
                        phone(named.size() == 1 ? adbSerial : routes(its).get(0).label(), its))));
        return phones;
    }

    private static FoundPhone phone(String name, List<Answer> answers) {
        List<Route> routes = routes(answers);
        String plain = PlainText.brief(name);
        String id = plain.isEmpty() ? PlainText.brief(routes.get(0).label()) : plain;
        return new FoundPhone(new DeviceId(id), answers.get(0).facts(), routes);
    }

    private static List<Route> routes(List<Answer> answers) {
        return answers.stream()
                .map(Answer::route)
                .sorted(Comparator.comparing(route -> route.device().isNetwork()))
                .toList();
    }

    private static <T> Map<String, List<T>> grouped(Collection<T> all, Function<T, String> key) {
        return all.stream().collect(Collectors.groupingBy(key, LinkedHashMap::new, Collectors.toList()));
    }
}
