package io.github.benchfarm.testing.phone;

/**
 * Something that a phone does wrong at an exact point, once unless {@link #always()}.
 *
 * @param afterBytes how many bytes pass before; 0 is before anything is done
 * @param matching a part of the shell command or of the path of the file; everything contains the empty text
 * @param text what a refusal says
 * @param repeated every time instead of the first
 */
public record Misbehaviour(
        Moment moment, Effect effect, long afterBytes, String matching, String text, boolean repeated) {

    /** Once, at the start of the first such moment. */
    public static Misbehaviour at(Moment moment, Effect effect) {
        return new Misbehaviour(moment, effect, 0, "", "Permission denied", false);
    }

    /** Refuses the next push, e.g. {@code No space left on device}, {@code Read-only file system}. */
    public static Misbehaviour refusePush(String text) {
        return at(Moment.PUSH, Effect.REFUSE).saying(text);
    }

    /** Not before that many bytes have passed. */
    public Misbehaviour after(long bytes) {
        return new Misbehaviour(moment, effect, bytes, matching, text, repeated);
    }

    /** Only where the command or the path contains this. */
    public Misbehaviour when(String part) {
        return new Misbehaviour(moment, effect, afterBytes, part, text, repeated);
    }

    /** With this reason for a refusal. */
    public Misbehaviour saying(String reason) {
        return new Misbehaviour(moment, effect, afterBytes, matching, reason, repeated);
    }

    /** Every time. */
    public Misbehaviour always() {
        return new Misbehaviour(moment, effect, afterBytes, matching, text, true);
    }

    boolean fits(Moment now, String what) {
        return moment == now && what.contains(matching);
    }
}
