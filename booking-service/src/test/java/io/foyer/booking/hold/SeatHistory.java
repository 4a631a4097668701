package io.foyer.booking.hold;

import java.util.Optional;

/**
 * What happened to one seat: whether it had one owner at most and everybody was told the truth. Of
 * a call that was about several seats only the answer about this one counts.
 */
final class SeatHistory {

    private static final String NOBODY = "";

    private final History<String> history = new History<>();

    /** What was asked of the seat and answered. */
    private enum Kind {
        TOOK,
        SAW_TAKEN,
        SAW_FREE,
        GAVE_BACK,
        PERHAPS_TOOK
    }

    private record Call(Kind kind, String hold, long begin, long end)
            implements History.Call<String> {

        @Override
        public Optional<String> after(String owner) {
            return switch (kind) {
                case TOOK ->
                        owner.isEmpty() || owner.equals(hold)
                                ? Optional.of(hold)
                                : Optional.empty();
                case SAW_TAKEN -> Optional.of(owner).filter(it -> !it.isEmpty());
                case SAW_FREE -> Optional.of(owner).filter(String::isEmpty);
                case GAVE_BACK -> Optional.of(owner.equals(hold) ? NOBODY : owner);
                case PERHAPS_TOOK -> Optional.of(owner.isEmpty() ? hold : owner);
            };
        }

        @Override
        public boolean mayBeLeftOut() {
            return kind == Kind.PERHAPS_TOOK;
        }
    }

    void took(String hold, long begin, long end) {
        history.add(new Call(Kind.TOOK, hold, begin, end));
    }

    /** Was refused, and told that this seat is somebody else's. */
    void sawTaken(String hold, long begin, long end) {
        history.add(new Call(Kind.SAW_TAKEN, hold, begin, end));
    }

    /** Was refused because of other seats only. */
    void sawFree(String hold, long begin, long end) {
        history.add(new Call(Kind.SAW_FREE, hold, begin, end));
    }

    void gaveBack(String hold, long begin, long end) {
        history.add(new Call(Kind.GAVE_BACK, hold, begin, end));
    }

    /** Got no answer: it may still happen at any time. */
    void perhapsTook(String hold, long begin) {
        history.add(new Call(Kind.PERHAPS_TOOK, hold, begin, Long.MAX_VALUE));
    }

    int length() {
        return history.length();
    }

    boolean isPossible() {
        return history.isPossible(NOBODY);
    }
}
