package io.foyer.booking.hold;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What happened to one seat, as those saw it who asked: whether there is an order of the calls,
 * each at some moment between its begin and its end, in which the seat has one owner at most and
 * every answer is true. That is, whether the history is linearizable (Wing and Gong, with the
 * memory of Lowe: no state of affairs is looked at twice).
 */
final class SeatHistory {

    private static final long NEVER = Long.MAX_VALUE;

    private final List<Call> calls = new ArrayList<>();

    /** What was asked of the seat and answered. */
    private enum Kind {
        TOOK,
        SAW_TAKEN,
        SAW_FREE,
        GAVE_BACK,
        PERHAPS_TOOK
    }

    private record Call(Kind kind, String hold, long begin, long end) {

        /** Who has the seat after it; empty when it cannot have happened then. */
        Optional<String> after(String owner) {
            return switch (kind) {
                case TOOK ->
                        owner.isEmpty() || owner.equals(hold)
                                ? Optional.of(hold)
                                : Optional.empty();
                case SAW_TAKEN -> Optional.of(owner).filter(it -> !it.isEmpty());
                case SAW_FREE -> Optional.of(owner).filter(String::isEmpty);
                case GAVE_BACK -> Optional.of(owner.equals(hold) ? "" : owner);
                case PERHAPS_TOOK -> Optional.of(owner.isEmpty() ? hold : owner);
            };
        }

        /** Nobody knows whether it happened at all. */
        boolean mayBeLeftOut() {
            return kind == Kind.PERHAPS_TOOK;
        }
    }

    void took(String hold, long begin, long end) {
        calls.add(new Call(Kind.TOOK, hold, begin, end));
    }

    /** Was refused, and told that this seat is somebody else's. */
    void sawTaken(String hold, long begin, long end) {
        calls.add(new Call(Kind.SAW_TAKEN, hold, begin, end));
    }

    /** Was refused because of other seats only. */
    void sawFree(String hold, long begin, long end) {
        calls.add(new Call(Kind.SAW_FREE, hold, begin, end));
    }

    void gaveBack(String hold, long begin, long end) {
        calls.add(new Call(Kind.GAVE_BACK, hold, begin, end));
    }

    /** Got no answer: it may still happen at any time. */
    void perhapsTook(String hold, long begin) {
        calls.add(new Call(Kind.PERHAPS_TOOK, hold, begin, NEVER));
    }

    int length() {
        return calls.size();
    }

    boolean isPossible() {
        calls.sort(Comparator.comparingLong(Call::begin));
        return isPossible(new BitSet(), "", new HashSet<>());
    }

    private boolean isPossible(BitSet done, String owner, Set<State> seen) {
        if (isAllThatCounts(done)) {
            return true;
        }
        if (!seen.add(new State((BitSet) done.clone(), owner))) {
            return false;
        }
        var firstEnd = firstEnd(done);
        for (var next = done.nextClearBit(0);
                next < calls.size() && calls.get(next).begin() <= firstEnd;
                next = done.nextClearBit(next + 1)) {
            var after = calls.get(next).after(owner);
            if (after.isPresent()) {
                done.set(next);
                if (isPossible(done, after.get(), seen)) {
                    return true;
                }
                done.clear(next);
            }
        }
        return false;
    }

    private boolean isAllThatCounts(BitSet done) {
        for (var i = done.nextClearBit(0); i < calls.size(); i = done.nextClearBit(i + 1)) {
            if (!calls.get(i).mayBeLeftOut()) {
                return false;
            }
        }
        return true;
    }

    /** Nothing that begins after this may come next. */
    private long firstEnd(BitSet done) {
        var first = NEVER;
        for (var i = done.nextClearBit(0); i < calls.size(); i = done.nextClearBit(i + 1)) {
            first = Math.min(first, calls.get(i).end());
        }
        return first;
    }

    private record State(BitSet done, String owner) {}
}
