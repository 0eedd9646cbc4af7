package io.github.benchfarm.model.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A small catalog file to break in one place; the line of each key is that of the text below. */
final class CatalogText {
    static final String VALID = """
            {
              "schema": 1,
              "families": {
                "ours": ["net_a_fp32"]
              },
              "entries": [
                {
                  "id": "net_a_fp32",
                  "family": "net",
                  "variant": "a",
                  "precision": "fp32",
                  "input": {
                    "type": "FLOAT32",
                    "shape": [1, 8, 8, 3]
                  },
                  "preprocessing": "x / 255",
                  "parameters": 1000,
                  "multiplyAdds": 2000,
                  "top1Percent": 50.5,
                  "licence": "MIT",
                  "reference": "https://example.org/net",
                  "source": {
                    "url": "https://example.org/net.tgz",
                    "sha256": "%1$s",
                    "member": "net/a.tflite",
                    "memberSha256": "%1$s"
                  }
                }
              ]
            }
            """.formatted("0a".repeat(32));

    private CatalogText() {}

    /** The valid text with one part replaced. */
    static String with(String part, String replacement) {
        assertThat(VALID).contains(part);
        return VALID.replace(part, replacement);
    }

    /** The valid text as a second entry's, with another id. */
    static String second(String id) {
        String entry = VALID.substring(VALID.indexOf("    {\n      \"id\""), VALID.lastIndexOf("\n  ]"));
        return VALID.replace(entry, entry + ",\n" + entry.replace("\"net_a_fp32\"", '"' + id + '"'));
    }

    /** Writes {@code lab.json}. */
    static Path file(Path directory, String text) throws IOException {
        return Files.writeString(directory.resolve("lab.json"), text);
    }
}
