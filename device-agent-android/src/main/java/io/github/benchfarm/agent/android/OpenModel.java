package io.github.benchfarm.agent.android;

import io.github.benchfarm.agent.AgentException;
import io.github.benchfarm.agent.EngineOptions;
import io.github.benchfarm.agent.ErrorCode;
import io.github.benchfarm.agent.Nullable;
import java.io.File;
import java.util.ArrayList;
import java.util.List;
import org.tensorflow.lite.Delegate;
import org.tensorflow.lite.Interpreter;

/** A model's interpreter, its tensors allocated, and the delegate it was made with. */
final class OpenModel implements AutoCloseable {
    private final Interpreter interpreter;
    private final @Nullable Delegate delegate;
    private final @Nullable String backend;

    private OpenModel(Interpreter interpreter, @Nullable Delegate delegate, @Nullable String backend) {
        this.interpreter = interpreter;
        this.delegate = delegate;
        this.backend = backend;
    }

    /**
     * Opens a model in the first way that TFLite accepts.
     *
     * @param tap has in the end what TFLite wrote about that way only
     * @throws AgentException {@code MODEL_INVALID} if it cannot be opened without a delegate either, {@code
     *     DELEGATE_UNAVAILABLE} with what TFLite says of each way, {@code JOB_UNSUPPORTED}
     */
    static OpenModel by(File file, EngineOptions options, Natives natives, StderrTap tap) throws AgentException {
        List<String> refusals = new ArrayList<>();
        for (DelegateSetup setup : DelegateSetup.of(options, natives)) {
            tap.forget();
            try {
                return open(file, setup, options.threads());
            } catch (IllegalArgumentException | IllegalStateException e) {
                refusals.add((setup.backend() == null ? "" : setup.backend() + ": ") + TfLiteReason.of(e));
            }
        }
        requireValid(file);
        throw new AgentException(
                ErrorCode.DELEGATE_UNAVAILABLE,
                "delegate " + options.delegate() + " cannot run this model here: " + String.join("; ", refusals));
    }

    /** TFLite has the same exceptions for a bad model and for a delegate that fails. */
    private static void requireValid(File file) throws AgentException {
        try {
            open(file, DelegateSetup.cpu(), 1).close();
        } catch (IllegalArgumentException | IllegalStateException e) {
            throw new AgentException(ErrorCode.MODEL_INVALID, "TFLite refuses the model: " + TfLiteReason.of(e), e);
        }
    }

    private static OpenModel open(File file, DelegateSetup setup, int threads) {
        Interpreter.Options options =
                new Interpreter.Options().setNumThreads(threads).setUseXNNPACK(setup.xnnpack());
        Delegate delegate = setup.create();
        if (delegate == null) {
            return new OpenModel(new Interpreter(file, options), null, null);
        }
        try {
            return new OpenModel(new Interpreter(file, options.addDelegate(delegate)), delegate, setup.backend());
        } catch (IllegalArgumentException | IllegalStateException e) {
            delegate.close();
            throw e;
        }
    }

    Interpreter interpreter() {
        return interpreter;
    }

    /** Which of several backends the delegate uses; null for one that has no choice. */
    @Nullable
    String backend() {
        return backend;
    }

    /** The interpreter first: it uses the delegate until its end. */
    @Override
    public void close() {
        interpreter.close();
        if (delegate != null) {
            delegate.close();
        }
    }
}
