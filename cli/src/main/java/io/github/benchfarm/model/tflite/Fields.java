package io.github.benchfarm.model.tflite;

/** Field numbers of TFLite's schema.fbs (version 3), in the order of its tables; only those that are read. */
final class Fields {
    static final int MODEL_VERSION = 0;
    static final int MODEL_OPERATOR_CODES = 1;
    static final int MODEL_SUBGRAPHS = 2;
    static final int MODEL_DESCRIPTION = 3;
    static final int MODEL_BUFFERS = 4;
    static final int MODEL_SIGNATURES = 7;

    static final int CODE_DEPRECATED_BUILTIN = 0;
    static final int CODE_CUSTOM = 1;
    static final int CODE_BUILTIN = 3;

    static final int SUBGRAPH_TENSORS = 0;
    static final int SUBGRAPH_INPUTS = 1;
    static final int SUBGRAPH_OUTPUTS = 2;
    static final int SUBGRAPH_OPERATORS = 3;
    static final int SUBGRAPH_NAME = 4;

    static final int TENSOR_SHAPE = 0;
    static final int TENSOR_TYPE = 1;
    static final int TENSOR_BUFFER = 2;
    static final int TENSOR_NAME = 3;
    static final int TENSOR_QUANTIZATION = 4;
    static final int TENSOR_SHAPE_SIGNATURE = 7;

    static final int QUANTIZATION_SCALE = 2;
    static final int QUANTIZATION_ZERO_POINT = 3;
    static final int QUANTIZATION_DIMENSION = 6;

    static final int OPERATOR_CODE = 0;
    static final int OPERATOR_INPUTS = 1;
    static final int OPERATOR_OUTPUTS = 2;

    static final int BUFFER_DATA = 0;
    /** Newer converters may put data behind the FlatBuffer, at this offset of the file; 0 and 1 mean that they did not. */
    static final int BUFFER_OFFSET = 1;

    static final int BUFFER_SIZE = 2;

    static final int SIGNATURE_INPUTS = 0;
    static final int SIGNATURE_OUTPUTS = 1;
    static final int SIGNATURE_KEY = 2;
    static final int SIGNATURE_SUBGRAPH = 4;

    static final int SIGNATURE_TENSOR_INDEX = 1;

    private Fields() {}
}
