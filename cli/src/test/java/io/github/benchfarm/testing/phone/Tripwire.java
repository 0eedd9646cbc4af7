package io.github.benchfarm.testing.phone;

import java.util.List;

/** Counts the bytes of one command or file and trips a misbehaviour at exactly its byte. */
final class Tripwire {
    private final Faults faults;
    private final List<Misbehaviour> waiting;
    private long passed;

    Tripwire(Faults faults, List<Misbehaviour> waiting) {
        this.faults = faults;
        this.waiting = waiting;
    }

    /** How many of these bytes may pass before the next misbehaviour. */
    int room(int wanted) {
        long room = wanted;
        for (Misbehaviour misbehaviour : waiting) {
            long left = misbehaviour.afterBytes() - passed;
            room = left > 0 ? Math.min(room, left) : room;
        }
        return (int) room;
    }

    /** Says that so many bytes have passed, at most the {@link #room(int)}. */
    void pass(int bytes) throws TrippedException {
        long before = passed;
        passed += bytes;
        for (Misbehaviour misbehaviour : waiting) {
            long point = misbehaviour.afterBytes();
            boolean reached = passed == point && (bytes > 0 ? before < point : point == 0);
            if (reached && faults.spend(misbehaviour)) {
                throw new TrippedException(misbehaviour);
            }
        }
    }
}
