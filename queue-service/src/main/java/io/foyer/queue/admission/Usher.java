package io.foyer.queue.admission;

import io.foyer.queue.place.Place;
import io.foyer.queue.presence.Attendance;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;

/**
 * Chooses whom to let in: first whoever was passed over and is back, then along the line whoever is
 * there. While nobody knows who is there, those passed over come when the line is at its end. Pure
 * but for the line.
 *
 * @param lookAhead most numbers along the line looked at in one go
 */
record Usher(int lookAhead) {

    /** Numbers asked about in one go once some have turned out to be nobody's any more. */
    private static final int CHUNK = 256;

    Choice choose(
            StandingLine line, Attendance attendance, BitSet passedOver, long serving, int count) {
        if (count <= 0) {
            return Choice.ofNobody(serving);
        }
        var called = new BitSet();
        var chosen = new ArrayList<>(call(line, attendance.seenAmong(passedOver), count, called));
        var walk = new Walk(line, attendance, Math.min(line.last(), serving + lookAhead), serving);
        var atOnce = count - chosen.size();
        while (chosen.size() < count && walk.goesOn()) {
            chosen.addAll(walk.next(atOnce, count - chosen.size()));
            atOnce = Math.max(CHUNK, count - chosen.size());
        }
        if (!attendance.isKnown() && walk.upTo == line.last()) {
            chosen.addAll(call(line, passedOver, count - chosen.size(), called));
        }
        return new Choice(chosen, line.waiting(walk.absent()), walk.upTo, called);
    }

    /** Along the line: who is there and still waits comes in, who is away is passed over. */
    private static final class Walk {

        private final StandingLine line;
        private final Attendance attendance;
        private final long end;
        private final List<Long> absent = new ArrayList<>();
        private long upTo;

        Walk(StandingLine line, Attendance attendance, long end, long from) {
            this.line = line;
            this.attendance = attendance;
            this.end = end;
            this.upTo = from;
        }

        boolean goesOn() {
            return upTo < end;
        }

        /**
         * Asks about the next {@code atOnce} who are there. Goes no further than the last one of
         * {@code most} who come in: whoever stands behind keeps the number.
         */
        List<Place> next(int atOnce, int most) {
            var waiting = line.waiting(present(atOnce));
            if (waiting.size() < most) {
                return waiting;
            }
            var chosen = waiting.subList(0, most);
            upTo = Objects.requireNonNull(chosen.getLast().number());
            return chosen;
        }

        private List<Long> present(int most) {
            var present = new ArrayList<Long>();
            while (present.size() < most && goesOn()) {
                upTo++;
                var isPresent = attendance.isPresent(line.arrivalOf(upTo));
                (isPresent ? present : absent).add(upTo);
            }
            return present;
        }

        List<Long> absent() {
            return absent.stream().filter(number -> number <= upTo).toList();
        }
    }

    /** The first {@code count} numbers of all these arrivals, whose order is not theirs. */
    private static List<Place> call(StandingLine line, BitSet arrivals, int count, BitSet called) {
        if (count <= 0 || arrivals.isEmpty()) {
            return List.of();
        }
        var numbers =
                arrivals.stream()
                        .asLongStream()
                        .map(line::numberOf)
                        .sorted()
                        .limit(count)
                        .boxed()
                        .toList();
        numbers.forEach(number -> called.set(Math.toIntExact(line.arrivalOf(number))));
        return line.waiting(numbers);
    }
}
