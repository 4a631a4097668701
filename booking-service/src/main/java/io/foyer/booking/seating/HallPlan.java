package io.foyer.booking.seating;

import io.foyer.booking.inventory.SeatLayout;
import io.foyer.booking.inventory.SeatLayout.LayoutSeat;
import io.foyer.booking.pricing.SeatPrice;
import io.foyer.booking.seating.Hall.Price;
import io.foyer.booking.seating.Hall.Range;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Draws the {@link Hall} of a layout. Rows come in the order of the map, the front one first, and
 * seats from left to right, so both are known without coordinates.
 *
 * <p>The cost of a seat: a restricted view is worse than anything, then a lower price (by which the
 * house itself says what it thinks of a place), then the way to the front and to the middle, where
 * a row back counts as much as two seats aside.
 */
final class HallPlan {

    private static final int RESTRICTED_VIEW = 1 << 24;
    private static final int PRICE_STEP = 1 << 16;
    private static final int MOST_PRICE_STEPS = 255;

    /** Of a row; half a seat aside costs a quarter of it. */
    private static final int ROW_BACK = 20;

    private static final int HALF_A_SEAT_ASIDE = 5;

    private final List<LayoutSeat> seats;
    private final Map<UUID, SeatPrice> prices;
    private final int[] rows;
    private final int[] offsets;
    private final int[] costs;
    private final int[] sectionOf;
    private final Map<UUID, Range> sections = new LinkedHashMap<>();

    private HallPlan(SeatLayout layout, Map<UUID, SeatPrice> prices) {
        this.seats = layout.seats();
        this.prices = prices;
        this.rows = new int[seats.size()];
        this.offsets = new int[seats.size()];
        this.costs = new int[seats.size()];
        this.sectionOf = new int[seats.size()];
    }

    static Hall of(SeatLayout layout, Map<UUID, SeatPrice> prices) {
        return new HallPlan(layout, prices).draw();
    }

    private Hall draw() {
        placeRows();
        var totals = pricesOfSeats();
        var forSale = Bits.blank(seats.size());
        var linked = Bits.blank(seats.size());
        var accessible = Bits.blank(seats.size());
        var companions = Bits.blank(seats.size());
        for (var seat : seats) {
            var ordinal = seat.ordinal();
            var marks = seat.marks();
            mark(forSale, ordinal, seat.isForSale());
            mark(linked, ordinal, !marks.aisleAfter() && isSameRow(ordinal, ordinal + 1));
            mark(accessible, ordinal, marks.accessible());
            mark(companions, ordinal, marks.companion() && !marks.accessible());
            costs[ordinal] += marks.restrictedView() ? RESTRICTED_VIEW : 0;
        }
        var dearer = totals.length;
        for (var price : totals) {
            addToCosts(price.seats(), Math.min(--dearer, MOST_PRICE_STEPS) * PRICE_STEP);
        }
        return new Hall(
                seats.size(),
                forSale,
                linked,
                accessible,
                companions,
                costs,
                rows,
                offsets,
                sectionOf,
                Map.copyOf(sections),
                totals);
    }

    private void placeRows() {
        var row = 0;
        var rowOfSection = 0;
        for (var from = 0; from < seats.size(); row++) {
            var to = from + 1;
            while (isSameRow(to - 1, to)) {
                to++;
            }
            var section = seats.get(from).sectionId();
            var known = sections.get(section);
            rowOfSection = known == null ? 0 : rowOfSection + 1;
            sections.put(section, new Range(known == null ? from : known.from(), to));
            place(from, to, row, rowOfSection);
            from = to;
        }
    }

    private void place(int from, int to, int row, int rowOfSection) {
        for (var seat = from; seat < to; seat++) {
            rows[seat] = row;
            offsets[seat] = 2 * (seat - from) - (to - from - 1);
            sectionOf[seat] = sections.size() - 1;
            costs[seat] =
                    Math.min(
                            rowOfSection * ROW_BACK + Math.abs(offsets[seat]) * HALF_A_SEAT_ASIDE,
                            PRICE_STEP - 1);
        }
    }

    private boolean isSameRow(int one, int other) {
        return other < seats.size()
                && seats.get(one).sectionId().equals(seats.get(other).sectionId())
                && seats.get(one).row().equals(seats.get(other).row());
    }

    private Price[] pricesOfSeats() {
        var byTotal = new TreeMap<Long, Price>();
        for (var seat : seats) {
            if (seat.isForSale()) {
                seat.priceTierId()
                        .map(prices::get)
                        .map(price -> price.total().amount())
                        .map(
                                total ->
                                        byTotal.computeIfAbsent(
                                                total, t -> new Price(t, Bits.blank(seats.size()))))
                        .ifPresent(price -> Bits.set(price.seats(), seat.ordinal()));
            }
        }
        return byTotal.values().toArray(Price[]::new);
    }

    private void addToCosts(long[] those, int more) {
        for (var seat = Bits.next(those, 0); seat >= 0; seat = Bits.next(those, seat + 1)) {
            costs[seat] += more;
        }
    }

    private static void mark(long[] bits, int ordinal, boolean is) {
        if (is) {
            Bits.set(bits, ordinal);
        }
    }
}
