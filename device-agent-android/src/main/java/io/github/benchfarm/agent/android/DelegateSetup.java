package io.github.benchfarm.agent.android;

import io.github.benchfarm.agent.AgentException;
import io.github.benchfarm.agent.EngineOptions;
import io.github.benchfarm.agent.ErrorCode;
import io.github.benchfarm.agent.Nullable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import org.tensorflow.lite.Delegate;
import org.tensorflow.lite.gpu.GpuDelegate;
import org.tensorflow.lite.gpu.GpuDelegateFactory;
import org.tensorflow.lite.gpu.GpuDelegateFactory.Options.GpuBackend;
import org.tensorflow.lite.nnapi.NnApiDelegate;

/**
 * One way to set up the delegate of a job. XNNPACK is switched on for no other delegate: it would take what the other one
 * leaves over, and the execution plan could not tell which of them took anything.
 */
final class DelegateSetup {
    private final @Nullable String backend;
    private final boolean xnnpack;
    private final @Nullable Supplier<Delegate> delegate;

    private DelegateSetup(@Nullable String backend, boolean xnnpack, @Nullable Supplier<Delegate> delegate) {
        this.backend = backend;
        this.xnnpack = xnnpack;
        this.delegate = delegate;
    }

    /**
     * The ways to try one after the other until TFLite accepts one.
     *
     * @throws AgentException {@code JOB_UNSUPPORTED} for the value of an option, {@code DELEGATE_UNAVAILABLE}
     */
    static List<DelegateSetup> of(EngineOptions options, Natives natives) throws AgentException {
        switch (options.delegate()) {
            case "xnnpack":
                // TFLite's Java API has no way to ask XNNPACK for half precision.
                value(options, "fp16", "false");
                return Collections.singletonList(new DelegateSetup(null, true, null));
            case "cpu":
                return Collections.singletonList(cpu());
            case "gpu":
                return gpu(options, natives);
            case "nnapi":
                return Collections.singletonList(new DelegateSetup(null, false, nnapi(options)));
            default:
                throw new AgentException(
                        ErrorCode.DELEGATE_UNAVAILABLE,
                        "Android has no delegate '" + options.delegate() + "': use xnnpack, cpu, gpu or nnapi");
        }
    }

    /** No delegate at all. */
    static DelegateSetup cpu() {
        return new DelegateSetup(null, false, null);
    }

    /** Throws {@code DELEGATE_UNAVAILABLE} where Android has no NNAPI. */
    static void requireNnapi() throws AgentException {
        try {
            // TFLite looks for it the same way, but goes on without a word when there is none.
            System.loadLibrary("neuralnetworks");
        } catch (UnsatisfiedLinkError e) {
            throw new AgentException(
                    ErrorCode.DELEGATE_UNAVAILABLE,
                    "this device has no NNAPI (libneuralnetworks.so): " + e.getMessage(),
                    e);
        }
    }

    /** Which of several backends this is; null for a delegate that has only one. */
    @Nullable
    String backend() {
        return backend;
    }

    /** Whether TFLite shall use XNNPACK. */
    boolean xnnpack() {
        return xnnpack;
    }

    /** A new delegate for the interpreter, to be closed after it; null where none is to be added. */
    @Nullable
    Delegate create() {
        return delegate == null ? null : delegate.get();
    }

    /** OpenCL first, as TFLite does itself; but it would not say which one it took. */
    private static List<DelegateSetup> gpu(EngineOptions options, Natives natives) throws AgentException {
        boolean fp16 = value(options, "precision", "fp32", "fp16").equals("fp16");
        boolean fast = value(options, "preference", "sustained", "fast").equals("fast");
        String wanted = value(options, "backend", "auto", "opencl", "opengl");
        natives.loadGpu();
        List<DelegateSetup> setups = new ArrayList<>();
        for (String backend : wanted.equals("auto") ? Arrays.asList("opencl", "opengl") : Arrays.asList(wanted)) {
            setups.add(new DelegateSetup(backend, false, () -> new GpuDelegate(gpu(backend, fp16, fast))));
        }
        return setups;
    }

    private static GpuDelegateFactory.Options gpu(String backend, boolean fp16, boolean fast) {
        return new GpuDelegateFactory.Options()
                .setPrecisionLossAllowed(fp16)
                .setInferencePreference(
                        fast
                                ? GpuDelegateFactory.Options.INFERENCE_PREFERENCE_FAST_SINGLE_ANSWER
                                : GpuDelegateFactory.Options.INFERENCE_PREFERENCE_SUSTAINED_SPEED)
                .setForceBackend(backend.equals("opencl") ? GpuBackend.OPENCL : GpuBackend.OPENGL);
    }

    private static Supplier<Delegate> nnapi(EngineOptions options) throws AgentException {
        boolean fp16 = value(options, "fp16", "false", "true").equals("true");
        String accelerator = options.delegateOptions().get("accelerator");
        requireNnapi();
        return () -> {
            // Without its own CPU implementation, which is slower than TFLite's and would count as delegated.
            NnApiDelegate.Options its =
                    new NnApiDelegate.Options().setUseNnapiCpu(false).setAllowFp16(fp16);
            boolean auto = accelerator == null || accelerator.equals("auto");
            return new NnApiDelegate(auto ? its : its.setAcceleratorName(accelerator));
        };
    }

    private static String value(EngineOptions options, String name, String... known) throws AgentException {
        String value = options.delegateOptions().get(name);
        for (String its : known) {
            if (its.equals(value)) {
                return its;
            }
        }
        throw new AgentException(
                ErrorCode.JOB_UNSUPPORTED,
                "option " + name + " of delegate '" + options.delegate() + "' is '" + value
                        + "', but on Android it can only be " + String.join(" or ", known));
    }
}
