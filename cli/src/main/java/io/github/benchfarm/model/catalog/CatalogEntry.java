package io.github.benchfarm.model.catalog;

import org.jspecify.annotations.Nullable;

/**
 * A network that can be measured, with what was published about it.
 *
 * @param id unique, {@code family_variant_precision}, e.g. {@code mobilenet_v1_1.0_224_fp32}
 * @param family e.g. {@code mobilenet}
 * @param variant e.g. {@code v1_1.0_224}; may be empty
 * @param precision of the weights: {@code fp32}, {@code fp16}, {@code int8} (per channel) or {@code uint8} (per tensor)
 * @param input what it takes
 * @param preprocessing how a pixel x of 0 to 255 becomes an input value, e.g. {@code (x - 127.5) / 127.5}
 * @param parameters as published, e.g. 4,240,000; 0 = not known
 * @param multiplyAdds of one inference, as published; 0 = not known
 * @param top1Percent published share of ImageNet's validation images whose best class is right, 0 to 100; null = not known
 * @param licence SPDX name, e.g. {@code Apache-2.0}
 * @param reference URL of the page with the published figures
 * @param source where the file comes from
 */
public record CatalogEntry(
        String id,
        String family,
        String variant,
        String precision,
        Input input,
        String preprocessing,
        long parameters,
        long multiplyAdds,
        @Nullable Double top1Percent,
        String licence,
        String reference,
        Source source) {
    static final double MAX_PERCENT = 100;

    public CatalogEntry {
        TextRule.NAME.require("id", id);
        TextRule.NAME.require("family", family);
        TextRule.VARIANT.require("variant", variant);
        TextRule.PRECISION.require("precision", precision);
        TextRule.LINE.require("preprocessing", preprocessing);
        TextRule.LINE.require("licence", licence);
        TextRule.PAGE.require("reference", reference);
        if (parameters < 0 || multiplyAdds < 0) {
            throw new IllegalArgumentException("parameters and multiplyAdds must not be negative");
        }
        if (top1Percent != null && !(top1Percent >= 0 && top1Percent <= MAX_PERCENT)) {
            throw new IllegalArgumentException("top1Percent must be from 0 to 100, not " + top1Percent);
        }
    }
}
