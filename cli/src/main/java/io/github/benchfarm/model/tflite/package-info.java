/** Reads and writes .tflite files: tensors, operators, quantization, sizes. The only room that knows the FlatBuffers schema. */
@NullMarked
package io.github.benchfarm.model.tflite;

import org.jspecify.annotations.NullMarked;
