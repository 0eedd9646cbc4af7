package io.github.benchfarm.device.ios;

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

/** What is known of the kinds of iPhones: a phone tells its product type and little else of its hardware. */
final class IphoneModels {
    private static final String RESOURCE = "iphones.csv";
    private static final String HEADER =
            "product_type,name,chip,performance_cores,efficiency_cores,gpu_cores,ram_gib,release_year";

    /** Quoted is only what holds a comma, the product type; every fact is there. */
    private static final Pattern LINE =
            Pattern.compile("\"(iPhone[0-9]{1,2},[0-9]{1,2})\",(iPhone [A-Za-z0-9() ]{1,40}),"
                    + "(A[0-9]{2}[A-Za-z ]{0,10}),([1-9]),([1-9]),([1-9]),([1-9][0-9]?),(20[0-9]{2})");

    private static final Map<String, IphoneModel> BY_PRODUCT_TYPE = read();

    private IphoneModels() {}

    /** The kind of a product type, e.g. {@code iPhone12,3}; empty when our table does not have it. */
    static Optional<IphoneModel> of(String productType) {
        return Optional.ofNullable(BY_PRODUCT_TYPE.get(productType));
    }

    /**
     * Reads a table: lines that begin with {@code #}, the header, a line for each product type.
     *
     * @throws IllegalStateException when a line is anything else, or a product type comes twice
     */
    static Map<String, IphoneModel> parse(String table) {
        List<String> lines = table.lines().filter(line -> !line.startsWith("#")).toList();
        if (lines.isEmpty() || !lines.get(0).equals(HEADER)) {
            throw new IllegalStateException(RESOURCE + " does not begin with the header " + HEADER);
        }
        Map<String, IphoneModel> models = new TreeMap<>();
        for (String line : lines.subList(1, lines.size())) {
            IphoneModel model = model(line);
            if (models.put(model.productType(), model) != null) {
                throw new IllegalStateException(RESOURCE + " has " + model.productType() + " twice");
            }
        }
        return Map.copyOf(models);
    }

    private static IphoneModel model(String line) {
        Matcher fields = LINE.matcher(line);
        if (!fields.matches()) {
            throw new IllegalStateException(RESOURCE + " has a bad line: " + line);
        }
        return new IphoneModel(
                fields.group(1),
                fields.group(2),
                fields.group(3),
                Integer.parseInt(fields.group(4)),
                Integer.parseInt(fields.group(5)),
                Integer.parseInt(fields.group(6)),
                Long.parseLong(fields.group(7)) << 30,
                Integer.parseInt(fields.group(8)));
    }

    private static Map<String, IphoneModel> read() {
        try (InputStream in = IphoneModels.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("this installation has no " + RESOURCE);
            }
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
