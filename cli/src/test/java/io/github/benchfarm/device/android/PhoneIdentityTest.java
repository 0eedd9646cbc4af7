package io.github.benchfarm.device.android;

import static io.github.benchfarm.device.android.Phones.OTHER_SERVER;
import static io.github.benchfarm.device.android.Phones.SERVER;
import static io.github.benchfarm.device.android.Phones.answer;
import static io.github.benchfarm.device.android.Phones.route;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneIdentityTest {
    private static final String CHEAP = "0123456789ABCDEF";

    @Test
    void phones_twoOfOneModel_areTwo() {
        assertThat(ids(answer(route("R58A"), "R58A", "boot-1"), answer(route("R58B"), "R58B", "boot-2")))
                .containsExactly("R58A", "R58B");
    }

    @Test
    void phones_oneByWifiAndUsb_isOneWithTheCableFirst() {
        List<FoundPhone> phones = PhoneIdentity.phones(List.of(
                answer(route("192.168.1.20:5555"), "R58A", "boot-1"),
                answer(route("adb-R58A-x7._adb-tls-connect._tcp"), "R58A", "boot-1"),
                answer(route(OTHER_SERVER, "R58A"), "R58A", "boot-1")));

        assertThat(phones).hasSize(1);
        assertThat(phones.get(0).id()).hasToString("R58A");
        assertThat(phones.get(0).routes())
                .extracting(Route::label)
                .containsExactly(
                        "R58A at 127.0.0.1:5038",
                        "192.168.1.20:5555 at 127.0.0.1:5037",
                        "adb-R58A-x7._adb-tls-connect._tcp at 127.0.0.1:5037");
    }

    @Test
    void phones_twoNetworkRoutes_stayInTheirOrder() {
        List<FoundPhone> phones = PhoneIdentity.phones(List.of(
                answer(route("192.168.1.21:5555"), "R58A", "boot-1"),
                answer(route("192.168.1.20:5555"), "R58A", "boot-1")));

        assertThat(phones.get(0).routes())
                .extracting(way -> way.device().serial())
                .containsExactly("192.168.1.21:5555", "192.168.1.20:5555");
    }

    @Test
    void phones_cheapOnesSharingASerialNumber_areCalledAsAdbCallsThem() {
        assertThat(ids(
                        answer(route(CHEAP), CHEAP, "boot-1"),
                        answer(route("192.168.1.20:5555"), CHEAP, "boot-2"),
                        answer(route("192.168.1.21:5555"), CHEAP, "boot-3")))
                .containsExactly(CHEAP, "192.168.1.20:5555", "192.168.1.21:5555");
    }

    @Test
    void phones_cheapOneByTwoRoutesBesideAnother_isStillOne() {
        List<FoundPhone> phones = PhoneIdentity.phones(List.of(
                answer(route("192.168.1.20:5555"), CHEAP, "boot-1"),
                answer(route("192.168.1.21:5555"), CHEAP, "boot-2"),
                answer(route(CHEAP), CHEAP, "boot-1")));

        assertThat(phones).extracting(phone -> phone.id().value()).containsExactly(CHEAP, "192.168.1.21:5555");
        assertThat(phones.get(0).routes())
                .extracting(way -> way.device().serial())
                .containsExactly(CHEAP, "192.168.1.20:5555");
    }

    @Test
    void phones_cheapOnesCalledTheSameByTwoServers_areTwo() {
        assertThat(ids(
                        answer(route(SERVER, CHEAP), CHEAP, "boot-1"),
                        answer(route(OTHER_SERVER, CHEAP), CHEAP, "boot-2")))
                .containsExactly(CHEAP + " at 127.0.0.1:5037", CHEAP + " at 127.0.0.1:5038");
    }

    @Test
    void phones_sameSerialNumberAndNoBootKnown_areOne() {
        assertThat(ids(answer(route("R58A"), "R58A", ""), answer(route("192.168.1.20:5555"), "R58A", "")))
                .containsExactly("R58A");
    }

    @ParameterizedTest
    @ValueSource(strings = {"boot-1", ""})
    void phones_withoutSerialNumber_areCalledAsAdbCallsThem(String bootId) {
        assertThat(ids(answer(route("usb-1"), "", bootId), answer(route("usb-2"), "", bootId)))
                .containsExactly("usb-1", "usb-2");
    }

    @Test
    void phones_withoutSerialNumberCalledTheSameByTwoServers_areTwo() {
        assertThat(ids(answer(route(SERVER, "x"), "", "boot-1"), answer(route(OTHER_SERVER, "x"), "", "boot-2")))
                .containsExactly("x at 127.0.0.1:5037", "x at 127.0.0.1:5038");
    }

    @Test
    void phones_nobody_isEmpty() {
        assertThat(PhoneIdentity.phones(List.of())).isEmpty();
    }

    /** An id has at most 200 characters, and a device says of itself what adb calls it. */
    @Test
    void phones_hostileAdbSerials_areMadeFitToBeIds() {
        assertThat(ids(answer(route("x".repeat(5000)), "", "boot-1"), answer(route("\u0001"), "", "boot-2")))
                .containsExactly("x".repeat(197) + "...", "at 127.0.0.1:5037");
    }

    private static List<String> ids(PhoneIdentity.Answer... answers) {
        return PhoneIdentity.phones(Arrays.asList(answers)).stream()
                .map(phone -> phone.id().value())
                .toList();
    }
}
