package io.github.benchfarm.model.catalog;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import io.github.benchfarm.wire.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads JSON into values that know their place: Jackson's own tree forgets the lines. */
final class PlacedJson {
    /** Jackson's advice to allow what we refuse, and where its limits are set. */
    private static final Pattern ADVICE =
            Pattern.compile("\\s*(\\(not recognized as|: enable |\\(start marker).*|, from `[^`]*`", Pattern.DOTALL);

    private final JsonParser parser;

    private PlacedJson(JsonParser parser) {
        this.parser = parser;
    }

    /** The one value of a text. Throws {@link CatalogException} when it is not strict JSON. */
    static PlacedValue parse(String text) {
        try (JsonParser parser = Json.parser(text)) {
            return new PlacedJson(parser).only();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private PlacedValue only() throws IOException {
        try {
            parser.nextToken();
            PlacedValue value = value("");
            if (parser.nextToken() != null) {
                throw new CatalogException(place(""), "there is more text after the end of the catalog");
            }
            return value;
        } catch (JsonProcessingException e) {
            JsonLocation at = Optional.ofNullable(e.getLocation()).orElseGet(parser::currentLocation);
            String complaint = ADVICE.matcher(e.getOriginalMessage()).replaceAll("");
            throw new CatalogException(place(key(parser.getParsingContext()), at), "is not valid JSON: " + complaint);
        }
    }

    private PlacedValue value(String key) throws IOException {
        Place place = place(key);
        @Nullable JsonToken token = parser.currentToken();
        if (token == null) {
            throw new CatalogException(place, "the file is empty: a catalog is one JSON object");
        }
        return new PlacedValue(place, content(token, key));
    }

    private @Nullable Object content(JsonToken token, String key) throws IOException {
        return switch (token) {
            case START_OBJECT -> object(key);
            case START_ARRAY -> array(key);
            case VALUE_STRING -> parser.getText();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getNumberValue();
            case VALUE_TRUE, VALUE_FALSE -> parser.getBooleanValue();
            default -> null;
        };
    }

    private Map<PlacedKey, PlacedValue> object(String key) throws IOException {
        Map<PlacedKey, PlacedValue> members = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            Place place = place(key).of(name);
            parser.nextToken();
            members.put(new PlacedKey(name, place), value(place.key()));
        }
        return members;
    }

    private List<PlacedValue> array(String key) throws IOException {
        List<PlacedValue> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(value(key + "[" + items.size() + "]"));
        }
        return items;
    }

    /** The way to where the parser stopped. */
    private static String key(JsonStreamContext context) {
        if (context.inRoot()) {
            return "";
        }
        String outer = key(context.getParent());
        if (context.inArray()) {
            return outer + "[" + context.getCurrentIndex() + "]";
        }
        String separator = outer.isEmpty() ? "" : ".";
        return context.hasCurrentName() ? outer + separator + context.getCurrentName() : outer;
    }

    private Place place(String key) {
        return place(key, parser.currentTokenLocation());
    }

    /** An empty text has a column 0. */
    private static Place place(String key, JsonLocation at) {
        return new Place(key, at.getLineNr(), Math.max(1, at.getColumnNr()));
    }
}
