package io.foyer.booking.seating;

import io.foyer.booking.inventory.Fixtures;
import io.foyer.booking.inventory.SeatLayout;
import io.foyer.booking.inventory.SeatMarks;
import io.foyer.booking.inventory.ShowtimeOnSale;
import io.foyer.booking.pricing.SeatPrice;
import io.foyer.common.money.Money;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * Small houses, drawn as they look: a seat is {@code o}, {@code A} an accessible one, {@code C} a
 * companion's, {@code r} one with a restricted view; an aisle is {@code _}, rows have ten seats.
 */
public final class Houses {

    private Houses() {}

    /** A house where nobody may leave a seat alone. */
    public static ShowtimeOnSale of(String... rows) {
        return Fixtures.keptTogether(Fixtures.showtime(UUID.randomUUID(), layout(rows)));
    }

    static Hall hall(ShowtimeOnSale showtime) {
        return HallPlan.of(showtime.layout(), Map.of(Fixtures.TIER, price(5_000)));
    }

    static SeatPrice price(long amount) {
        return SeatPrice.of(
                Fixtures.TIER, new Money(amount, "EUR"), new Money(0, "EUR"), BigDecimal.ZERO);
    }

    static long[] taken(ShowtimeOnSale showtime, int... ordinals) {
        var taken = Bits.blank(showtime.layout().seatCount());
        IntStream.of(ordinals).forEach(ordinal -> Bits.set(taken, ordinal));
        return taken;
    }

    private static SeatLayout layout(String... rows) {
        var marks = new HashMap<Integer, SeatMarks>();
        var drawn = String.join("", rows);
        var seat = 0;
        for (var i = 0; i < drawn.length(); i++) {
            var aisle = i + 1 < drawn.length() && drawn.charAt(i + 1) == '_';
            switch (drawn.charAt(i)) {
                case 'A' -> marks.put(seat++, SeatMarks.of(true, false, false, false, aisle));
                case 'C' -> marks.put(seat++, SeatMarks.of(false, true, false, false, aisle));
                case 'r' -> marks.put(seat++, SeatMarks.of(false, false, true, false, aisle));
                case '_' -> {
                    // Said of the seat before.
                }
                default -> marks.put(seat++, SeatMarks.of(false, false, false, false, aisle));
            }
        }
        return Fixtures.marked(Fixtures.layout(seat, Set.of()), marks);
    }
}
