package io.foyer.booking.seating;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The seats of a showtime as the rules see them, worked out once for each revision of it: who sits
 * beside whom, what marks a seat, and how good it is. Immutable.
 *
 * @param linked set where the next seat is a neighbour: the same row, no aisle between
 * @param costs how far a seat is from the best one; less is better
 * @param rows a running number of the seat's row, over all sections
 * @param offsets how far right of its row's middle a seat is, in half seats
 * @param sectionOf the place of the seat's section in the order of the map
 * @param sections from where to where each section's seats go
 * @param prices what seats cost in all, cheapest first
 */
record Hall(
        int seats,
        long[] forSale,
        long[] linked,
        long[] accessible,
        long[] companions,
        int[] costs,
        int[] rows,
        int[] offsets,
        int[] sectionOf,
        Map<UUID, Range> sections,
        Price[] prices) {

    /** Seats from an ordinal up to, not including, another one. */
    record Range(int from, int to) {}

    /** All seats that cost the same. */
    record Price(long total, long[] seats) {}

    /** About what it takes in memory. */
    int bytes() {
        return seats * 4 * Integer.BYTES + (4 + prices.length) * forSale.length * Long.BYTES;
    }

    /** Where the stretch of neighbours begins that a seat is in. */
    int stretchFrom(int seat) {
        var from = seat;
        while (from > 0 && Bits.get(linked, from - 1)) {
            from--;
        }
        return from;
    }

    /** The seat after the last one of its stretch. */
    int stretchTo(int seat) {
        var last = seat;
        while (Bits.get(linked, last)) {
            last++;
        }
        return last + 1;
    }

    /** What a seat costs in all, in minor units; at most, where it has no price. */
    long priceOf(int seat) {
        for (var price : prices) {
            if (Bits.get(price.seats(), seat)) {
                return price.total();
            }
        }
        return Long.MAX_VALUE;
    }

    /** The seats within a section and a price; absent bounds leave all. */
    long[] within(@Nullable Range section, long priceMax) {
        var within = new long[forSale.length];
        for (var price : prices) {
            if (price.total() <= priceMax) {
                Bits.add(within, price.seats());
            }
        }
        return section == null ? within : Bits.and(within, only(section));
    }

    long[] only(Range range) {
        var only = new long[forSale.length];
        for (var seat = range.from(); seat < range.to(); seat++) {
            Bits.set(only, seat);
        }
        return only;
    }

    /** The section that a seat is in. */
    Range sectionAt(int seat) {
        return sections.values().stream()
                .filter(section -> seat >= section.from() && seat < section.to())
                .findAny()
                .orElseThrow();
    }

    /** How far two seats are apart: a row counts as two seats, another section as very far. */
    int distance(int one, int other) {
        var sections = sectionOf[one] == sectionOf[other] ? 0 : 2_000;
        return sections
                + 4 * Math.abs(rows[one] - rows[other])
                + Math.abs(offsets[one] - offsets[other]);
    }
}
