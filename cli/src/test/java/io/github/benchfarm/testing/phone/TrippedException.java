package io.github.benchfarm.testing.phone;

/** The point where a phone is to misbehave; never retry, it is what the test asked for. */
final class TrippedException extends Exception {
    private static final long serialVersionUID = 1;

    private final transient Misbehaviour misbehaviour;

    TrippedException(Misbehaviour misbehaviour) {
        super(misbehaviour.toString());
        this.misbehaviour = misbehaviour;
    }

    Misbehaviour misbehaviour() {
        return misbehaviour;
    }

    Effect effect() {
        return misbehaviour.effect();
    }
}
