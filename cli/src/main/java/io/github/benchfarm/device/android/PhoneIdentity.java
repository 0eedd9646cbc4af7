package io.github.benchfarm.device.android;

import io.github.benchfarm.device.DeviceId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tells phones apart: by serial number, whatever the ways to them. */
final class PhoneIdentity {
    private static final String SERIAL = "ro.serialno";

    private PhoneIdentity() {}

    /** A phone as one route showed it. */
    record Answer(Route route, PhoneFacts facts) {}

    /**
     * The phones behind the answers. Answers with one serial number and one boot are one phone, e.g. one seen by USB and by
     * Wi-Fi; where different boots share a serial number, as cheap phones do, or where there is none, what adb calls the phone
     * must tell them apart.
     */
    static List<FoundPhone> phones(List<Answer> answers) {
        Map<String, List<Answer>> bySerial = new LinkedHashMap<>();
        for (Answer answer : answers) {
            bySerial.computeIfAbsent(answer.facts().property(SERIAL).strip(), serial -> new ArrayList<>())
                    .add(answer);
        }
        List<FoundPhone> phones = new ArrayList<>();
        bySerial.forEach((serial, same) -> {
            long boots = same.stream()
                    .map(answer -> answer.facts().bootId())
                    .distinct()
                    .count();
            if (!serial.isEmpty() && boots == 1) {
                phones.add(phone(serial, same));
            } else {
                byAdbSerial(same).forEach((adbSerial, its) -> phones.add(phone(adbSerial, its)));
            }
        });
        return phones;
    }

    private static Map<String, List<Answer>> byAdbSerial(List<Answer> answers) {
        Map<String, List<Answer>> grouped = new LinkedHashMap<>();
        for (Answer answer : answers) {
            grouped.computeIfAbsent(answer.route().device().serial(), serial -> new ArrayList<>())
                    .add(answer);
        }
        return grouped;
    }

    private static FoundPhone phone(String id, List<Answer> answers) {
        List<Route> routes = answers.stream()
                .map(Answer::route)
                .sorted(Comparator.comparing(route -> route.device().isNetwork()))
                .toList();
        return new FoundPhone(new DeviceId(id), answers.get(0).facts(), routes);
    }
}
