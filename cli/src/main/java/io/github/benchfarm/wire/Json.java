package io.github.benchfarm.wire;

import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * The one JSON mapper: duplicate keys, trailing text and unknown fields are refused, depth and length are bounded. Times
 * are ISO-8601 text, paths are plain text.
 */
public final class Json {
    private static final int MAX_CHARS = 64 << 20;
    private static final int MAX_DEPTH = 32;
    private static final int MAX_STRING = 1 << 20;

    /** Jackson's words for "the text you gave me", before a position. */
    private static final Pattern SOURCE = Pattern.compile("\\[Source: [^;\\]]*; ([^\\]]*)\\]");

    private static final JsonMapper MAPPER = JsonMapper.builder(new JsonFactoryBuilder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxDocumentLength(MAX_CHARS)
                            .maxNestingDepth(MAX_DEPTH)
                            .maxStringLength(MAX_STRING)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .addModule(plainText())
            .build();

    private Json() {}

    /** One line of JSON, fields in the order of the record: the same value always gives the same text. */
    public static String write(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot be written as JSON: " + value.getClass(), e);
        }
    }

    /** Indented JSON for files that people read. */
    public static String writePretty(Object value) {
        try {
            return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(value) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot be written as JSON: " + value.getClass(), e);
        }
    }

    /** Reads a value of this tool's own files. Throws {@link FailureException} {@code JSON_INVALID} with the position. */
    public static <T> T read(String text, Class<T> type) {
        try {
            return MAPPER.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw invalid(e);
        }
    }

    /** Reads any JSON. Throws {@link FailureException} {@code JSON_INVALID} with the position. */
    public static JsonNode tree(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw invalid(e);
        }
    }

    /** The tokens of a text with their lines, under the same rules, for readers that must say where a value stands. */
    public static JsonParser parser(String text) throws IOException {
        return MAPPER.createParser(text);
    }

    private static FailureException invalid(JsonProcessingException e) {
        String where = e.getLocation() == null
                ? ""
                : " at line " + e.getLocation().getLineNr() + ", column "
                        + e.getLocation().getColumnNr();
        String what = SOURCE.matcher(e.getOriginalMessage()).replaceAll("$1");
        return new FailureException(Failure.harness("JSON_INVALID", what + where), e);
    }

    private static SimpleModule plainText() {
        SimpleModule module = new SimpleModule("plain-text");
        module.addSerializer(Instant.class, ToStringSerializer.instance);
        module.addDeserializer(Instant.class, new FromText<>(Instant.class, Instant::parse));
        module.addSerializer(Path.class, ToStringSerializer.instance);
        module.addDeserializer(Path.class, new FromText<>(Path.class, Path::of));
        return module;
    }

    /** Reads a value from its text form. */
    private static final class FromText<T> extends StdDeserializer<T> {
        private static final long serialVersionUID = 1L;

        private final transient Function<String, T> parser;

        FromText(Class<T> type, Function<String, T> parser) {
            super(type);
            this.parser = parser;
        }

        @Override
        public T deserialize(JsonParser in, DeserializationContext context) throws IOException {
            String text = in.getText();
            try {
                return parser.apply(text);
            } catch (RuntimeException e) {
                throw context.weirdStringException(text, _valueClass, e.getMessage());
            }
        }
    }
}
