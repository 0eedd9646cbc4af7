package io.github.benchfarm.process;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Asks many at once within one time limit: whoever does not answer holds up nobody else. */
public final class SideBySide {
    private SideBySide() {}

    /**
     * How one question ended.
     *
     * @param value what was answered; null when there was no answer
     * @param problem why there was none, for people; empty when there was one
     * @param <T> what is asked for
     */
    public record Answer<T>(@Nullable T value, String problem) {}

    /**
     * Asks, and returns an answer for each question in their order, or none at all when this thread is interrupted.
     *
     * @param threads how many are asked at once, at most
     */
    public static <T> List<Answer<T>> ask(List<Callable<T>> questions, int threads, Duration limit) {
        if (questions.isEmpty()) {
            return List.of();
        }
        ExecutorService pool = Executors.newFixedThreadPool(Math.min(threads, questions.size()));
        try {
            List<Answer<T>> answers = new ArrayList<>();
            for (Future<T> asked : pool.invokeAll(questions, limit.toNanos(), TimeUnit.NANOSECONDS)) {
                answers.add(answer(asked));
            }
            return answers;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return List.of();
        } finally {
            pool.shutdownNow();
        }
    }

    private static <T> Answer<T> answer(Future<T> asked) throws InterruptedException {
        try {
            return new Answer<>(asked.get(), "");
        } catch (ExecutionException e) {
            Throwable cause = e.getCause();
            return new Answer<>(null, String.valueOf(cause == null ? e.getMessage() : cause.getMessage()));
        } catch (CancellationException e) {
            return new Answer<>(null, "it did not answer in time");
        }
    }
}
