package io.github.benchfarm.model.tflite;

import java.util.List;
import org.tensorflow.lite.schema.BuiltinOperator;
import org.tensorflow.lite.schema.TensorType;

/** Names of operators and types, also of those that are newer than the schema here. */
final class OperatorNames {
    private OperatorNames() {}

    /** The operator names of a file, by the index that its operators use. */
    static List<String> of(FlatTable model) {
        return model.tables(Fields.MODEL_OPERATOR_CODES, "operator code").stream()
                .map(OperatorNames::name)
                .toList();
    }

    /** The name of a tensor type, or {@code TYPE_<number>}. */
    static String type(int type) {
        return type < TensorType.names.length ? TensorType.name(type) : "TYPE_" + type;
    }

    /** Old files have the code in a byte, new ones in an int as well, so that the higher one is right. */
    private static String name(FlatTable code) {
        int deprecated = (byte) code.uint8(Fields.CODE_DEPRECATED_BUILTIN, 0);
        int builtin = Math.max(deprecated, code.int32(Fields.CODE_BUILTIN, 0));
        if (builtin == BuiltinOperator.CUSTOM) {
            return "CUSTOM:" + code.text(Fields.CODE_CUSTOM);
        }
        boolean known = builtin >= 0 && builtin < BuiltinOperator.names.length;
        return known ? BuiltinOperator.name(builtin) : "BUILTIN_" + builtin;
    }
}
