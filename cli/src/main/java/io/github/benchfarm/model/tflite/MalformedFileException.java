package io.github.benchfarm.model.tflite;

/** The bytes are not the legal FlatBuffer they claim to be; the message says what was found, but not in which file. */
final class MalformedFileException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    MalformedFileException(String message) {
        super(message);
    }
}
