package io.foyer.availability.seatmap;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The seats that changed from one version to the next.
 *
 * <p>Written as {@code ordinal:state} pairs joined by commas, where neighbours in the same state
 * share one pair: {@code 4011-4014:1,5020:0}. booking-service writes single seats only, which is
 * the same notation; both are read.
 *
 * @param version what the map has become by it
 */
public record Delta(long version, List<SeatChange> changes) {

    public Delta {
        changes = List.copyOf(changes);
    }

    /** Reads {@code <version>|<pairs>}, as it travels on the channel. */
    static Delta parse(String message) {
        var bar = message.indexOf('|');
        if (bar < 0) {
            throw new IllegalArgumentException("A delta without a version: " + message);
        }
        return parse(Long.parseLong(message, 0, bar, 10), message.substring(bar + 1));
    }

    static Delta parse(long version, String pairs) {
        var changes = new ArrayList<SeatChange>();
        for (var start = 0; start < pairs.length(); ) {
            var comma = pairs.indexOf(',', start);
            var end = comma < 0 ? pairs.length() : comma;
            addPair(pairs.substring(start, end), changes);
            start = end + 1;
        }
        return new Delta(version, changes);
    }

    private static void addPair(String pair, List<SeatChange> changes) {
        var colon = pair.indexOf(':');
        if (colon < 0) {
            throw new IllegalArgumentException("Not ordinal:state: " + pair);
        }
        var state = SeatState.ofCode(Integer.parseInt(pair, colon + 1, pair.length(), 10));
        var dash = pair.indexOf('-');
        var first = Integer.parseInt(pair, 0, dash < 0 ? colon : dash, 10);
        var last = dash < 0 ? first : Integer.parseInt(pair, dash + 1, colon, 10);
        for (var seat = first; seat <= last; seat++) {
            changes.add(new SeatChange(seat, state));
        }
    }

    /** One delta with the effect of all of them in their order. */
    public static Delta merged(List<Delta> deltas) {
        var latest = new LinkedHashMap<Integer, SeatChange>();
        deltas.forEach(delta -> delta.changes.forEach(c -> latest.put(c.ordinal(), c)));
        return new Delta(deltas.getLast().version, List.copyOf(latest.values()));
    }

    /** The same as far as it is about seats; what comes after them are standing places. */
    public Delta ofSeats(int seatCount) {
        return changes.stream().allMatch(change -> change.ordinal() < seatCount)
                ? this
                : new Delta(
                        version,
                        changes.stream().filter(change -> change.ordinal() < seatCount).toList());
    }

    /** The places after the last seat that it changes. */
    public int[] standing(int seatCount) {
        return changes.stream()
                .mapToInt(SeatChange::ordinal)
                .filter(ordinal -> ordinal >= seatCount)
                .toArray();
    }

    /** The pairs, neighbours joined; order within one delta means nothing, so it is by ordinal. */
    public String pairs() {
        var sorted =
                changes.stream()
                        .sorted((a, b) -> Integer.compare(a.ordinal(), b.ordinal()))
                        .toList();
        var runs = new ArrayList<Run>();
        for (var change : sorted) {
            if (runs.isEmpty() || !runs.getLast().isContinuedBy(change)) {
                runs.add(new Run(change.ordinal(), change.ordinal(), change.state()));
            } else {
                runs.add(runs.removeLast().upTo(change.ordinal()));
            }
        }
        return runs.stream().map(Run::toString).collect(Collectors.joining(","));
    }

    private record Run(int first, int last, SeatState state) {

        boolean isContinuedBy(SeatChange change) {
            return change.ordinal() == last + 1 && change.state() == state;
        }

        Run upTo(int ordinal) {
            return new Run(first, ordinal, state);
        }

        @Override
        public String toString() {
            return (first == last ? first : first + "-" + last) + ":" + state.code();
        }
    }
}
