package io.github.benchfarm.device.ios;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.benchfarm.device.Device;
import io.github.benchfarm.device.Discovery;
import io.github.benchfarm.device.ios.IosSources.Tool;
import io.github.benchfarm.device.ios.backend.IosBackend;
import io.github.benchfarm.wire.Failure;
import io.github.benchfarm.wire.FailureException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class IosFinderTest {
    private static final String NEW = "00008101-000000000000000A";
    private static final String OLD = "00008101-000000000000000B";
    private static final Duration LIMIT = Duration.ofSeconds(10);

    @Test
    void find_phoneKnownToTwoTools_isReachedByTheFirstThatCan() {
        FakeBackend xcode = new FakeBackend("xcode", 17).knows(NEW, "26.0").knows(OLD, "16.7");
        FakeBackend goIos = new FakeBackend("go-ios", 14).knows(OLD, "16.7").knows(NEW, "26.0");

        Discovery found = find(true, xcode, goIos);

        assertThat(found.unusable()).isEmpty();
        assertThat(found.usable()).extracting(IosFinderTest::tool).containsExactly("xcode", "go-ios");
    }

    @Test
    void find_phoneThatNoToolCanUse_isListedOnce() {
        FakeBackend xcode = new FakeBackend("xcode", 17).knows(OLD, "15.1").knows(NEW, "");
        FakeBackend goIos = new FakeBackend("go-ios", 16).knows(OLD, "15.1");

        Discovery found = find(false, xcode, goIos);

        assertThat(found.usable()).isEmpty();
        assertThat(found.unusable())
                .extracting(its -> its.label() + " " + its.failure().code())
                .containsExactly(OLD + " (iPhone12,3, iOS 15.1) IOS_UNSUPPORTED", NEW + " NOT_PAIRED");
    }

    @Test
    void find_phoneThatDoesNotAnswer_hidesNoOther() {
        FakeBackend goIos = new FakeBackend("go-ios", 14).knows(OLD, "hangs").knows(NEW, "18.3");

        Discovery found = new IosFinder(List.of(goIos), sources(false)).find(Duration.ofSeconds(1));

        assertThat(found.usable()).extracting(its -> its.id().value()).containsExactly(NEW);
        assertThat(found.unusable()).extracting(its -> its.failure().code()).containsExactly("NOT_ANSWERING");
    }

    @Test
    void find_brokenToolsAndNobodyAsked_areSilent() {
        IosBackend broken = new FakeBackend("one", 14).broken(Failure.user("IOS_TOOL_UNUSABLE", "is broken"));
        IosBackend deaf = new FakeBackend("other", 14).withoutService();

        assertThat(find(false, broken, deaf).unusable()).isEmpty();
        assertThat(find(true, broken, deaf).unusable())
                .extracting(its -> its.failure().code())
                .containsExactly("IOS_TOOL_UNUSABLE", "IOS_SERVICE_MISSING");
    }

    @Test
    void discover_noTool_isToldWhenAsked() {
        Failure missing = Failure.user("IOS_TOOL_MISSING", "run scripts/setup-ios");

        assertThat(discover(false, missing).unusable()).isEmpty();
        assertThat(discover(true, missing).unusable())
                .singleElement()
                .satisfies(its -> assertThat(its.failure()).isEqualTo(missing));
    }

    private static Discovery discover(boolean wanted, Failure missing) {
        IosProvider provider = new IosProvider(sources(wanted), () -> {
            throw new FailureException(missing);
        });
        return provider.discover(LIMIT);
    }

    private static Discovery find(boolean wanted, IosBackend... tools) {
        return new IosFinder(List.of(tools), sources(wanted)).find(LIMIT);
    }

    private static IosSources sources(boolean wanted) {
        return new IosSources(Tool.AUTO, "", List.of(), new AgentApp(AgentApp.DEFAULT_BUNDLE_ID), wanted);
    }

    private static String tool(Device device) {
        return ((IosDevice) device).backend().name();
    }
}
