package io.github.benchfarm;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.USE_JAVA_UTIL_LOGGING;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The rooms of the house and what keeps them apart. */
class HouseRulesTest {
    private static final String ROOT = "io.github.benchfarm";
    private static final String AGENT = ROOT + ".agent..";

    /** What each room may import of the others; the agent is a module of its own, not a room. */
    private static final Map<String, Set<String>> ARROWS = Map.of(
            "command", Set.of("lab", "report", "result", "plan", "model", "device", "wire", "process"),
            "lab", Set.of("report", "result", "plan", "model", "device", "wire", "process"),
            "report", Set.of("result", "plan", "model", "device", "wire", "process"),
            "result", Set.of("plan", "model", "device", "wire", "process"),
            "plan", Set.of("model", "device", "wire"),
            "model", Set.of("wire", "process"),
            "device", Set.of("wire", "process"),
            "wire", Set.of(),
            "process", Set.of());

    /** Packages that any room may use: the JDK, annotations, and JSON's tree and annotations. */
    private static final String[] COMMON = {
        "java..", "javax..", "jdk..", "sun..", "org.jspecify..", "com.fasterxml.jackson.."
    };

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(location -> !location.contains("/io/github/benchfarm/agent/"))
            .importPackages(ROOT);

    @Test
    void classes_all_liveInARoom() {
        classes()
                .should()
                .resideInAnyPackage(rooms().map(HouseRulesTest::in).toArray(String[]::new))
                .check(HOUSE);
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void room_imports_followTheArrows(String room) {
        String[] allowed = Stream.concat(
                        Stream.concat(Stream.of(room), ARROWS.get(room).stream())
                                .map(HouseRulesTest::in),
                        room.equals("device") ? Stream.of(AGENT) : Stream.of())
                .toArray(String[]::new);
        classes()
                .that()
                .resideInAPackage(in(room))
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(allowed).or(not(resideInAPackage(ROOT + ".."))))
                .check(HOUSE);
    }

    @Test
    void rooms_cycles_none() {
        slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(HOUSE);
    }

    @ParameterizedTest
    @MethodSource("deviceKinds")
    void deviceKind_knownOnlyToCommand(String kind) {
        noClasses()
                .that()
                .resideOutsideOfPackages(in("command"), in(kind))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(in(kind))
                .check(HOUSE);
    }

    @Test
    void agentModule_knownOnlyToHostDevice() {
        noClasses()
                .that()
                .resideOutsideOfPackage(in("device.host"))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(AGENT)
                .check(HOUSE);
    }

    @ParameterizedTest
    @CsvSource({
        "picocli, command",
        "me.tongfei, command",
        "org.jline, command",
        "org.apache.commons.compress, model.store",
        "org.apache.commons.csv, report",
        "io.pebbletemplates, report.page",
        "org.apache.commons.statistics, result",
        "org.tensorflow, model.tflite",
        "com.google.flatbuffers, model.tflite",
        "org.bytedeco, device.host"
    })
    void library_usedInOnePackage(String library, String room) {
        noClasses()
                .that()
                .resideOutsideOfPackage(in(room))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library + "..")
                .check(HOUSE);
    }

    @Test
    void libraries_all_haveARoom() {
        String[] libraries = {
            "picocli..",
            "me.tongfei..",
            "org.jline..",
            "org.apache.commons.compress..",
            "org.apache.commons.csv..",
            "io.pebbletemplates..",
            "org.apache.commons.statistics..",
            "org.tensorflow..",
            "com.google.flatbuffers..",
            "org.bytedeco.."
        };
        classes()
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(libraries)
                        .or(resideInAnyPackage(COMMON))
                        .or(resideInAPackage(ROOT + "..")))
                .check(HOUSE);
    }

    @Test
    void jsonMappers_madeOnlyInWire() {
        noClasses()
                .that()
                .resideOutsideOfPackage(in("wire"))
                .should()
                .callConstructorWhere(target(owner(assignableTo(ObjectMapper.class))))
                .orShould()
                .callMethodWhere(
                        target(owner(assignableTo(ObjectMapper.class))).and(target(nameMatching("builder|copy"))))
                .check(HOUSE);
    }

    @Test
    void standardStreams_usedOnlyByCommand() {
        noClasses()
                .that()
                .resideOutsideOfPackage(in("command"))
                .should(ACCESS_STANDARD_STREAMS)
                .check(HOUSE);
    }

    @Test
    void exit_calledOnlyByMain() {
        noClasses()
                .that(not(name(ROOT + ".command.Main")))
                .should()
                .callMethod(System.class, "exit", int.class)
                .orShould()
                .callMethod(Runtime.class, "exit", int.class)
                .check(HOUSE);
    }

    @Test
    void halt_calledOnlyByTheChildAndTheShutdown() {
        noClasses()
                .that(not(name(ROOT + ".device.host.HostMain")))
                .and(not(name(ROOT + ".command.Interruption")))
                .should()
                .callMethod(Runtime.class, "halt", int.class)
                .check(HOUSE);
    }

    @Test
    void javaUtilLogging_notUsed() {
        noClasses().should(USE_JAVA_UTIL_LOGGING).check(HOUSE);
    }

    @Test
    void packages_all_nullMarked() {
        List<JavaPackage> packages =
                HOUSE.stream().map(JavaClass::getPackage).distinct().toList();

        assertThat(packages).hasSizeGreaterThanOrEqualTo(ARROWS.size());
        assertThat(packages).allMatch(room -> room.isAnnotatedWith(NullMarked.class));
    }

    static Stream<String> rooms() {
        return ARROWS.keySet().stream().sorted();
    }

    static Stream<String> deviceKinds() {
        return Stream.of("device.android", "device.ios", "device.host");
    }

    private static String in(String room) {
        return ROOT + "." + room + "..";
    }
}
