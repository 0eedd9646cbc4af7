package io.github.benchfarm.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class StoppableCallTest {
    private final StoppableCall call = new StoppableCall();

    @AfterEach
    void clearInterrupt() {
        Thread.interrupted();
    }

    @Test
    void make_notStopped_givesTheAnswer() throws Exception {
        assertThat(call.<Integer>make(() -> 7)).isEqualTo(7);
        assertThat(call.isStopped()).isFalse();
    }

    @Test
    void stop_before_theCallIsNeverMade() {
        call.stop();

        assertThatThrownBy(() -> call.make(() -> {
                    throw new AssertionError("was made");
                }))
                .isInstanceOf(InterruptedException.class);
        assertThat(call.isStopped()).isTrue();
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    @Test
    void stop_whileItWaits_endsItAndLeavesNoInterrupt() throws Exception {
        CountDownLatch waiting = new CountDownLatch(1);
        Thread stopper = new Thread(() -> {
            await(waiting);
            call.stop();
        });
        stopper.start();

        assertThatThrownBy(() -> call.make(() -> {
                    waiting.countDown();
                    new CountDownLatch(1).await();
                    return 0;
                }))
                .isInstanceOf(InterruptedException.class);

        stopper.join();
        assertThat(call.isStopped()).isTrue();
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    @Test
    void stop_asTheCallAnswers_leavesNoInterrupt() throws Exception {
        boolean interrupted = call.make(() -> {
            call.stop();
            return Thread.currentThread().isInterrupted();
        });

        assertThat(interrupted).isTrue();
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    @Test
    void stop_afterwards_interruptsNobody() throws Exception {
        call.make(() -> 7);

        call.stop();

        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    @Test
    void stop_afterAFailedCall_interruptsNobody() {
        assertThatThrownBy(() -> call.make(() -> {
                    throw new IllegalStateException("broken");
                }))
                .hasMessage("broken");

        call.stop();

        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    @Test
    void interruptBySomebodyElse_isKept() throws Exception {
        call.make(() -> {
            Thread.currentThread().interrupt();
            return 7;
        });

        assertThat(Thread.currentThread().isInterrupted()).isTrue();
        assertThat(call.isStopped()).isFalse();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
