package io.foyer.booking.hold;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Calls and their answers, as those saw them who asked: whether there is an order of the calls,
 * each at some moment between its begin and its end, in which every answer is true. That is,
 * whether the history is linearizable (Wing and Gong, with the memory of Lowe: no state of affairs
 * is looked at twice).
 *
 * @param <S> what calls change; equal when it is the same
 */
final class History<S> {

    private final List<Call<S>> calls = new ArrayList<>();

    /** What was asked and answered. */
    interface Call<S> {

        long begin();

        long end();

        /** What is the case after it; empty when it cannot have happened then. */
        Optional<S> after(S before);

        /** Nobody knows whether it happened at all. */
        boolean mayBeLeftOut();
    }

    synchronized void add(Call<S> call) {
        calls.add(call);
    }

    synchronized int length() {
        return calls.size();
    }

    synchronized boolean isPossible(S beginning) {
        calls.sort(Comparator.comparingLong(Call::begin));
        return isPossible(new BitSet(), beginning, new HashSet<>());
    }

    private boolean isPossible(BitSet done, S state, Set<State<S>> seen) {
        if (isAllThatCounts(done)) {
            return true;
        }
        if (!seen.add(new State<>((BitSet) done.clone(), state))) {
            return false;
        }
        var firstEnd = firstEnd(done);
        for (var next = done.nextClearBit(0);
                next < calls.size() && calls.get(next).begin() <= firstEnd;
                next = done.nextClearBit(next + 1)) {
            var after = calls.get(next).after(state);
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
        var first = Long.MAX_VALUE;
        for (var i = done.nextClearBit(0); i < calls.size(); i = done.nextClearBit(i + 1)) {
            first = Math.min(first, calls.get(i).end());
        }
        return first;
    }

    private record State<S>(BitSet done, S state) {}
}
