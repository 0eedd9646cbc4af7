package io.github.benchfarm.model.tflite;

import java.util.List;

/**
 * What a .tflite file says about itself. Texts are printable, all numbers come from the file.
 *
 * @param fileName without its folder
 * @param fileBytes size of the file
 * @param sha256 of the file, 64 hex digits
 * @param subgraphs the first one is the primary one
 * @param operators of all subgraphs, most multiply-adds first
 * @param parameters elements of weights and biases that operators use; shared ones count once
 * @param weightBytes what they take in the file
 * @param precision of the weights: {@code fp32}, {@code fp16}, {@code int8} or {@code uint8}, whichever holds most bytes;
 *     {@code unknown} when there are no weights or the type is another one
 * @param multiplyAdds of one pass through all operators, see {@link MultiplyAdds}
 * @param signatures their keys
 */
public record TfliteModel(
        String fileName,
        long fileBytes,
        String sha256,
        String description,
        List<SubgraphSummary> subgraphs,
        List<OperatorSummary> operators,
        long parameters,
        long weightBytes,
        String precision,
        long multiplyAdds,
        List<String> signatures) {
    public TfliteModel {
        subgraphs = List.copyOf(subgraphs);
        operators = List.copyOf(operators);
        signatures = List.copyOf(signatures);
    }
}
