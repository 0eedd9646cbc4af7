package io.github.benchfarm.agent;

/** A clock that only goes when a test lets it. */
final class FakeClock implements Clock {
    private long now;

    FakeClock(long now) {
        this.now = now;
    }

    void advance(long nanos) {
        now += nanos;
    }

    @Override
    public long nanos() {
        return now;
    }

    @Override
    public String name() {
        return "CLOCK_MONOTONIC";
    }

    @Override
    public long resolutionNanos() {
        return 1;
    }
}
