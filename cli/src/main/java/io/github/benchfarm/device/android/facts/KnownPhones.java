package io.github.benchfarm.device.android.facts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What makers call their phones and when these came to market: neither is known to a phone itself. */
public final class KnownPhones {
    private static final String RESOURCE = "phones.csv";
    private static final Pattern GALAXY = Pattern.compile("(SM-[A-Z][0-9]{3})[A-Z0-9]{1,2}(?:/DS)?");
    private static final Map<String, KnownPhone> BY_MODEL = read();

    private KnownPhones() {}

    /**
     * A phone of the table.
     *
     * @param releaseYear four digits
     */
    public record KnownPhone(String name, int releaseYear) {}

    /** The phone of a model number; Samsung's ends in letters that tell the region, e.g. "SM-G981N" or "SM-G973F/DS". */
    public static Optional<KnownPhone> of(String model) {
        Optional<KnownPhone> exact = Optional.ofNullable(BY_MODEL.get(model));
        Matcher galaxy = GALAXY.matcher(model);
        return exact.isPresent() || !galaxy.matches() ? exact : Optional.ofNullable(BY_MODEL.get(galaxy.group(1)));
    }

    private static Map<String, KnownPhone> read() {
        try (InputStream in = KnownPhones.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("this installation has no " + RESOURCE);
            }
            List<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
            Map<String, KnownPhone> phones = new TreeMap<>();
            for (String line : lines.subList(1, lines.size())) {
                String[] fields = line.split(",", -1);
                if (fields.length != 3
                        || phones.put(fields[0], new KnownPhone(fields[1], Integer.parseInt(fields[2]))) != null) {
                    throw new IllegalStateException(RESOURCE + " has a bad line or two of one model: " + line);
                }
            }
            return Map.copyOf(phones);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
