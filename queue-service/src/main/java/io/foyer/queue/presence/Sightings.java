package io.foyer.queue.presence;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Whom this instance has seen in one room, by period, and what of that Redis was not told yet. Kept
 * for as long as it counts, so that it can be told again when Redis has lost it. Safe for
 * concurrent use; noting somebody takes well under a microsecond.
 */
final class Sightings {

    private final TreeMap<Long, BitSet> seen = new TreeMap<>();
    private final TreeMap<Long, BitSet> untold = new TreeMap<>();

    synchronized void note(long period, int arrival) {
        var bits = seen.computeIfAbsent(period, _ -> new BitSet());
        if (!bits.get(arrival)) {
            bits.set(arrival);
            untold.computeIfAbsent(period, _ -> new BitSet()).set(arrival);
        }
    }

    /** Of each period one arrival that Redis was told and must still know. */
    synchronized Map<Long, Integer> witnesses() {
        var witnesses = new TreeMap<Long, Integer>();
        seen.forEach(
                (period, bits) -> {
                    var told = (BitSet) bits.clone();
                    told.andNot(untold.getOrDefault(period, new BitSet()));
                    if (!told.isEmpty()) {
                        witnesses.put(period, told.nextSetBit(0));
                    }
                });
        return witnesses;
    }

    /** Has everything seen in this period told again. */
    synchronized void tellAgain(long period) {
        untold.put(period, (BitSet) seen.getOrDefault(period, new BitSet()).clone());
    }

    /** The same of all periods. */
    synchronized void tellAllAgain() {
        List.copyOf(seen.keySet()).forEach(this::tellAgain);
    }

    synchronized Map<Long, BitSet> untold() {
        var copy = new TreeMap<Long, BitSet>();
        untold.forEach((period, bits) -> copy.put(period, (BitSet) bits.clone()));
        return copy;
    }

    synchronized void told(long period, BitSet bits) {
        untold.getOrDefault(period, new BitSet()).andNot(bits);
    }

    /** Whether nothing is left once what was seen before this period is forgotten. */
    synchronized boolean forgetBefore(long period) {
        seen.headMap(period).clear();
        untold.headMap(period).clear();
        untold.values().removeIf(BitSet::isEmpty);
        return seen.isEmpty();
    }
}
