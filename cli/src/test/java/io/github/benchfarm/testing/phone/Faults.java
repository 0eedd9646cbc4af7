package io.github.benchfarm.testing.phone;

import java.util.ArrayList;
import java.util.List;

/** The misbehaviours that a phone still has to show. */
final class Faults {
    private final List<Misbehaviour> armed = new ArrayList<>();

    /** Forgets the earlier ones. */
    synchronized void arm(List<Misbehaviour> misbehaviours) {
        armed.clear();
        armed.addAll(misbehaviours);
    }

    /** What is to happen to one command or file. */
    synchronized Tripwire tripwire(Moment moment, String what) {
        List<Misbehaviour> fitting =
                armed.stream().filter(fault -> fault.fits(moment, what)).toList();
        return new Tripwire(this, fitting);
    }

    /** Whether it may happen: the same misbehaviour may wait in several streams. */
    synchronized boolean spend(Misbehaviour misbehaviour) {
        return misbehaviour.repeated() ? armed.contains(misbehaviour) : armed.remove(misbehaviour);
    }
}
