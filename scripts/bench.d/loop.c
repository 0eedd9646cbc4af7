/*
 * What a model costs without us: invokes it in a plain loop through TFLite's C API, on the library and with the inputs, the
 * delegate, the threads and the phases of a host job (doc/wire.md). Prints the number of iterations and the smallest
 * latency in nanoseconds; writes the bytes of all outputs to a file, so that the work can be compared.
 *
 *     loop MODEL THREADS WARMUP_NANOS ITERATIONS SEED OUTPUTS
 */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

typedef struct TfLiteModel TfLiteModel;
typedef struct TfLiteInterpreterOptions TfLiteInterpreterOptions;
typedef struct TfLiteInterpreter TfLiteInterpreter;
typedef struct TfLiteTensor TfLiteTensor;
typedef struct TfLiteDelegate TfLiteDelegate;

enum { FLOAT32 = 1, UINT8 = 3, INT8 = 9 };

/* Its fields grow with TFLite's versions. The first one is stable, and the callee writes only as many as it knows. */
typedef struct {
    int32_t threads;
    char others[508];
} XnnpackOptions;

TfLiteModel *TfLiteModelCreateFromFile(const char *);
TfLiteInterpreterOptions *TfLiteInterpreterOptionsCreate(void);
void TfLiteInterpreterOptionsSetNumThreads(TfLiteInterpreterOptions *, int32_t);
void TfLiteInterpreterOptionsAddDelegate(TfLiteInterpreterOptions *, TfLiteDelegate *);
TfLiteInterpreter *TfLiteInterpreterCreate(const TfLiteModel *, const TfLiteInterpreterOptions *);
int TfLiteInterpreterAllocateTensors(TfLiteInterpreter *);
int TfLiteInterpreterInvoke(TfLiteInterpreter *);
int32_t TfLiteInterpreterGetInputTensorCount(const TfLiteInterpreter *);
int32_t TfLiteInterpreterGetOutputTensorCount(const TfLiteInterpreter *);
TfLiteTensor *TfLiteInterpreterGetInputTensor(const TfLiteInterpreter *, int32_t);
const TfLiteTensor *TfLiteInterpreterGetOutputTensor(const TfLiteInterpreter *, int32_t);
void *TfLiteTensorData(const TfLiteTensor *);
size_t TfLiteTensorByteSize(const TfLiteTensor *);
int TfLiteTensorType(const TfLiteTensor *);
XnnpackOptions TfLiteXNNPackDelegateOptionsDefault(void);
TfLiteDelegate *TfLiteXNNPackDelegateCreate(const XnnpackOptions *);

static void fail(const char *what) {
    fprintf(stderr, "loop: %s\n", what);
    exit(1);
}

static int64_t now(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return time.tv_sec * INT64_C(1000000000) + time.tv_nsec;
}

static uint64_t draw(uint64_t *state) {
    uint64_t z = *state += UINT64_C(0x9E3779B97F4A7C15);
    z = (z ^ (z >> 30)) * UINT64_C(0xBF58476D1CE4E5B9);
    z = (z ^ (z >> 27)) * UINT64_C(0x94D049BB133111EB);
    return z ^ (z >> 31);
}

static void fill(TfLiteTensor *tensor, uint64_t state) {
    size_t bytes = TfLiteTensorByteSize(tensor);
    float *floats = TfLiteTensorData(tensor);
    int8_t *integers = TfLiteTensorData(tensor);
    int type = TfLiteTensorType(tensor);
    if (type == FLOAT32) {
        for (size_t i = 0; i < bytes / sizeof(float); i++)
            floats[i] = (float)(-0.5 + (double)(draw(&state) >> 40) * 0x1p-24);
    } else if (type == UINT8 || type == INT8) {
        int low = type == INT8 ? -127 : 0;
        for (size_t i = 0; i < bytes; i++)
            integers[i] = (int8_t)(low + (int)(((draw(&state) >> 32) * 255) >> 32));
    } else {
        fail("an input is neither float32 nor int8 nor uint8");
    }
}

static TfLiteInterpreter *load(const char *path, int threads) {
    TfLiteModel *model = TfLiteModelCreateFromFile(path);
    if (!model)
        fail("TFLite refuses the model");
    TfLiteInterpreterOptions *options = TfLiteInterpreterOptionsCreate();
    TfLiteInterpreterOptionsSetNumThreads(options, threads);
    /* The C API applies no delegate by itself. */
    XnnpackOptions xnnpack = TfLiteXNNPackDelegateOptionsDefault();
    xnnpack.threads = threads;
    TfLiteInterpreterOptionsAddDelegate(options, TfLiteXNNPackDelegateCreate(&xnnpack));
    TfLiteInterpreter *interpreter = TfLiteInterpreterCreate(model, options);
    if (!interpreter || TfLiteInterpreterAllocateTensors(interpreter))
        fail("TFLite cannot prepare the model");
    return interpreter;
}

static void save_outputs(TfLiteInterpreter *interpreter, const char *path) {
    FILE *file = fopen(path, "wb");
    if (!file)
        fail("cannot write the outputs");
    for (int i = 0; i < TfLiteInterpreterGetOutputTensorCount(interpreter); i++) {
        const TfLiteTensor *tensor = TfLiteInterpreterGetOutputTensor(interpreter, i);
        fwrite(TfLiteTensorData(tensor), 1, TfLiteTensorByteSize(tensor), file);
    }
    if (fclose(file))
        fail("cannot write the outputs");
}

int main(int count, char **arguments) {
    if (count != 7)
        fail("usage: loop MODEL THREADS WARMUP_NANOS ITERATIONS SEED OUTPUTS");
    TfLiteInterpreter *interpreter = load(arguments[1], atoi(arguments[2]));
    int64_t warmup_nanos = atoll(arguments[3]);
    int iterations = atoi(arguments[4]);
    for (int i = 0; i < TfLiteInterpreterGetInputTensorCount(interpreter); i++)
        fill(TfLiteInterpreterGetInputTensor(interpreter, i), strtoull(arguments[5], NULL, 10) + i);
    int64_t warmup_start = now();
    do {
        TfLiteInterpreterInvoke(interpreter);
    } while (now() - warmup_start < warmup_nanos);
    int64_t least = INT64_MAX;
    for (int i = 0; i < iterations; i++) {
        int64_t start = now();
        if (TfLiteInterpreterInvoke(interpreter))
            fail("Invoke failed");
        int64_t nanos = now() - start;
        least = nanos < least ? nanos : least;
    }
    save_outputs(interpreter, arguments[6]);
    printf("%d %lld\n", iterations, (long long)least);
    return 0;
}
