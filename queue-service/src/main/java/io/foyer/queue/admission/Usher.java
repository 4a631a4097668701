package io.foyer.queue.admission;

import io.foyer.queue.place.Place;
import io.foyer.queue.presence.Attendance;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Chooses whom to let in: first whoever was passed over and is back, then along the line whoever is
 * there. While nobody knows who is there, those passed over come when the line is at its end. Pure
 * but for the line.
 *
 * @param lookAhead most numbers looked at in one go
 */
record Usher(int lookAhead) {

    Choice choose(
            StandingLine line, Attendance attendance, BitSet passedOver, long serving, int count) {
        if (count <= 0) {
            return Choice.ofNobody(serving);
        }
        var called = new BitSet();
        var chosen = new ArrayList<>(call(line, attendance.seenAmong(passedOver), count, called));
        var absent = new ArrayList<Long>();
        var end = Math.min(line.last(), serving + lookAhead);
        var upTo = serving;
        while (chosen.size() < count && upTo < end) {
            var present = new ArrayList<Long>();
            while (chosen.size() + present.size() < count && upTo < end) {
                upTo++;
                var isPresent = attendance.isPresent(line.arrivalOf(upTo));
                (isPresent ? present : absent).add(upTo);
            }
            chosen.addAll(line.waiting(present));
        }
        if (!attendance.isKnown() && upTo == line.last()) {
            chosen.addAll(call(line, passedOver, count - chosen.size(), called));
        }
        return new Choice(chosen, line.waiting(absent), upTo, called);
    }

    /** The first {@code count} numbers of these arrivals. */
    private List<Place> call(StandingLine line, BitSet arrivals, int count, BitSet called) {
        if (count <= 0 || arrivals.isEmpty()) {
            return List.of();
        }
        var numbers =
                arrivals.stream()
                        .asLongStream()
                        .limit(lookAhead)
                        .map(line::numberOf)
                        .sorted()
                        .limit(count)
                        .boxed()
                        .toList();
        numbers.forEach(number -> called.set(Math.toIntExact(line.arrivalOf(number))));
        return line.waiting(numbers);
    }
}
