package io.github.benchfarm.model.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.benchfarm.testing.TinyModels;
import io.github.benchfarm.wire.Failure;
import io.github.benchfarm.wire.FailureException;
import io.github.benchfarm.wire.Hashes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Adding, finding and removing models. */
class ModelStoreTest {
    @TempDir
    private Path folder;

    private ModelStore store;
    private Path conv;

    @BeforeEach
    void makeStore() {
        store = new ModelStore(folder.resolve("store"));
        conv = TinyModels.conv(folder);
    }

    @Test
    void emptyStore_read_isEmptyAndWritesNothing() {
        assertThat(store.list()).isEmpty();
        assertThat(store.problems()).isEmpty();
        assertThat(store.find("net")).isEmpty();
        assertThat(store.blob("ab".repeat(32))).isEmpty();
        assertThat(folder.resolve("store")).doesNotExist();
    }

    @Test
    void add_model_isFoundByNameAndHash() throws IOException {
        StoredModel added = store.add("net", conv, conv.toString());

        assertThat(added.sha256()).isEqualTo(Hashes.sha256(conv));
        assertThat(added.bytes()).isEqualTo(Files.size(conv));
        assertThat(added.path()).hasSameBinaryContentAs(conv);
        assertThat(new ModelStore(store.root()).find("net")).contains(added);
        assertThat(store.blob(added.sha256())).contains(added.path());
        assertThat(store.check(added)).isEmpty();
        assertThat(files("staging")).isEmpty();
    }

    @Test
    void add_readOnlyFile_works() {
        assertThat(conv.toFile().setReadOnly()).isTrue();

        StoredModel added = store.add("net", conv, "here");

        assertThat(added.path()).isWritable();
    }

    @Test
    void add_sameNameAgain_replacesAndDropsTheOldFile() {
        StoredModel old = store.add("net", conv, "first");

        StoredModel now = store.add("net", TinyModels.int8(folder), "second");

        assertThat(store.list()).containsExactly(now);
        assertThat(now.origin()).isEqualTo("second");
        assertThat(old.path()).doesNotExist();
    }

    @Test
    void remove_oneOfTwoNames_keepsTheFile() {
        store.add("one", conv, "here");
        StoredModel two = store.add("two", conv, "here");

        assertThat(store.remove("one")).isTrue();

        assertThat(store.list()).containsExactly(two);
        assertThat(store.check(two)).isEmpty();
        assertThat(store.remove("one")).isFalse();
        assertThat(store.remove("two")).isTrue();
        assertThat(two.path()).doesNotExist();
    }

    @Test
    void names_differingByCaseOrReserved_areKeptApart() throws IOException {
        List<String> names = List.of("Net", "con", "con.v1", "lpt1", "NET", "net", "nEt");
        for (String name : names) {
            store.add(name, conv, "from " + name);
        }

        assertThat(store.list()).extracting(StoredModel::name).containsExactlyInAnyOrderElementsOf(names);
        assertThat(names)
                .allSatisfy(name ->
                        assertThat(store.find(name).orElseThrow().origin()).isEqualTo("from " + name));
        assertThat(files("names").map(String::toLowerCase))
                .doesNotHaveDuplicates()
                .noneMatch(file -> file.startsWith("con.") || file.startsWith("lpt1."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "../net", "a/b", "a\\b", "-rf", "net\n", "né", "a~b"})
    void add_badName_isRefused(String name) {
        assertThatThrownBy(() -> store.add(name, conv, "here"))
                .isInstanceOf(FailureException.class)
                .hasMessageContaining("NAME_INVALID")
                .hasMessageContaining("letters, digits");
        assertThat(store.find(name)).isEmpty();
        assertThat(store.remove(name)).isFalse();
    }

    @Test
    void add_noModel_isRefusedAndLeavesNothing() throws IOException {
        Path text = Files.writeString(folder.resolve("notes.txt"), "hello");

        assertThatThrownBy(() -> store.add("net", text, "here"))
                .hasMessageContaining("MODEL_INVALID")
                .hasMessageContaining("notes.txt");
        assertThat(store.root()).doesNotExist();
    }

    @Test
    void keep_bytes_writesOnceAndMendsACutFile() throws IOException {
        byte[] content = Files.readAllBytes(conv);
        Path kept = store.keep(content);
        Files.write(kept, new byte[] {1});

        assertThat(store.keep(content)).isEqualTo(kept).hasBinaryContent(content);

        assertThat(kept.toFile().setLastModified(0)).isTrue();
        store.keep(content);
        assertThat(kept.toFile().lastModified()).isZero();
        assertThat(store.list()).isEmpty();
    }

    @Test
    void discard_namedFile_isRefused() throws IOException {
        StoredModel named = store.add("net", conv, "here");
        byte[] other = "generated".getBytes(StandardCharsets.UTF_8);
        Path nameless = store.keep(other);

        assertThat(store.discard(named.sha256())).isFalse();
        assertThat(store.discard(Hashes.sha256(nameless))).isTrue();
        assertThat(store.discard("../net")).isFalse();

        assertThat(named.path()).exists();
        assertThat(nameless).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{\"schema\":1}", "{\"schema\":2,\"name\":\"bad\"}", "[]", "null"})
    void brokenEntry_hidesNoOther(String json) throws IOException {
        StoredModel good = store.add("good", conv, "here");
        store.add("bad", conv, "here");
        Files.writeString(store.root().resolve("names").resolve("bad.json"), json);

        assertThat(store.list()).containsExactly(good);
        assertThat(store.find("good")).contains(good);
        assertThat(store.problems())
                .singleElement()
                .extracting(Failure::code, failure -> failure.reason().contains("bad.json"))
                .containsExactly("STORE_DAMAGED", true);
        assertThatThrownBy(() -> store.find("bad")).hasMessageContaining("STORE_DAMAGED");
        assertThat(store.remove("bad")).isTrue();
        assertThat(store.problems()).isEmpty();
    }

    @Test
    void brokenEntry_addedAgain_isMended() throws IOException {
        store.add("net", conv, "here");
        Files.writeString(store.root().resolve("names").resolve("net.json"), "?");

        StoredModel added = store.add("net", conv, "again");

        assertThat(store.find("net")).contains(added);
    }

    @Test
    void entry_ofAnotherName_isBroken() throws IOException {
        store.add("net", conv, "here");
        Path names = store.root().resolve("names");
        Files.copy(names.resolve("net.json"), names.resolve("other.json"));

        assertThatThrownBy(() -> store.find("other")).hasMessageContaining("it is the entry of net");
        assertThat(store.list()).hasSize(1);
    }

    @Test
    void root_isAFile_saysSo() throws IOException {
        ModelStore broken = new ModelStore(Files.writeString(folder.resolve("file"), "x"));

        assertThatThrownBy(() -> broken.add("net", conv, "here"))
                .isInstanceOf(FailureException.class)
                .hasMessageContaining("STORE_UNUSABLE")
                .hasMessageContaining("XDG_CACHE_HOME");
    }

    private Stream<String> files(String directory) throws IOException {
        try (Stream<Path> files = Files.list(store.root().resolve(directory))) {
            return files.map(file -> file.getFileName().toString()).toList().stream();
        }
    }
}
