package io.foyer.booking.inventory;

import io.foyer.booking.inventory.SeatLayout.LayoutSeat;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** Showtimes for tests: one section, rows of ten, one price tier, any choice of seats. */
public final class Fixtures {

    public static final UUID TIER = UUID.fromString("0190a000-0000-7000-8000-000000000001");
    private static final UUID SECTION = UUID.fromString("0190a000-0000-7000-8000-000000000002");
    private static final int ROW_LENGTH = 10;
    private static final AtomicLong NUMBERS = new AtomicLong(System.nanoTime() >>> 16);

    private Fixtures() {}

    /** On sale for the next days, with all seats for sale. */
    public static ShowtimeOnSale showtime(int seats) {
        return showtime(UUID.randomUUID(), layout(seats, Set.of()));
    }

    public static ShowtimeOnSale showtime(UUID id, SeatLayout layout) {
        // What Postgres can store.
        var now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        return new ShowtimeOnSale(
                id,
                NUMBERS.incrementAndGet(),
                UUID.randomUUID(),
                "Midsummer Night",
                UUID.randomUUID(),
                UUID.randomUUID(),
                "Globe",
                "London",
                visit(now.plus(Duration.ofDays(3))),
                now.plus(Duration.ofDays(3)),
                now.minus(Duration.ofDays(1)),
                now.plus(Duration.ofDays(2)),
                Duration.ofMinutes(10),
                8,
                SingleSeats.ALLOWED,
                SaleStatus.SCHEDULED,
                CancellationPolicy.USUAL,
                false,
                "EUR",
                Optional.empty(),
                1,
                layout);
    }

    private static Visit visit(Instant start) {
        return new Visit(
                ZoneId.of("Europe/London"),
                Optional.of("21 New Globe Walk"),
                Optional.of(start.minus(Duration.ofHours(1))),
                Optional.of(start.plus(Duration.ofHours(2))));
    }

    /** The same showtime with other seats. */
    public static ShowtimeOnSale with(ShowtimeOnSale showtime, SeatLayout layout) {
        return with(showtime, layout, showtime.singleSeats());
    }

    /** The same showtime, at which nobody may leave a seat alone. */
    public static ShowtimeOnSale keptTogether(ShowtimeOnSale showtime) {
        return with(showtime, showtime.layout(), SingleSeats.KEPT_TOGETHER);
    }

    private static ShowtimeOnSale with(
            ShowtimeOnSale showtime, SeatLayout layout, SingleSeats singleSeats) {
        return new ShowtimeOnSale(
                showtime.id(),
                showtime.number(),
                showtime.eventId(),
                showtime.eventName(),
                showtime.organizerId(),
                showtime.venueId(),
                showtime.venueName(),
                showtime.venueCity(),
                showtime.visit(),
                showtime.startsAt(),
                showtime.onSaleFrom(),
                showtime.onSaleUntil(),
                showtime.holdTime(),
                showtime.seatsPerBuyer(),
                singleSeats,
                showtime.status(),
                showtime.cancellationPolicy(),
                showtime.waitingRoom(),
                showtime.currency(),
                showtime.pricedUntil(),
                showtime.revision(),
                layout);
    }

    /** The same seats, some of which say more of themselves. */
    public static SeatLayout marked(SeatLayout layout, Map<Integer, SeatMarks> marks) {
        return new SeatLayout(
                layout.seats().stream()
                        .map(
                                seat ->
                                        new LayoutSeat(
                                                seat.ordinal(),
                                                seat.sectionId(),
                                                seat.section(),
                                                seat.row(),
                                                seat.number(),
                                                seat.priceTierId(),
                                                marks.getOrDefault(seat.ordinal(), seat.marks())))
                        .toList(),
                layout.standing());
    }

    /** The same seats, of which the house keeps these. */
    public static SeatLayout heldBack(SeatLayout layout, Integer... ordinals) {
        var marks = new HashMap<Integer, SeatMarks>();
        for (var ordinal : ordinals) {
            marks.put(ordinal, SeatMarks.of(false, false, false, true, false));
        }
        return marked(layout, marks);
    }

    /** The same places, and behind them a section to stand in at the same price. */
    public static SeatLayout standing(SeatLayout layout, UUID sectionId, int capacity) {
        return standing(layout, sectionId, capacity, Optional.of(TIER));
    }

    public static SeatLayout standing(
            SeatLayout layout, UUID sectionId, int capacity, Optional<UUID> tier) {
        var sections = new ArrayList<>(layout.standing());
        sections.add(new StandingSection(sectionId, "Floor", layout.placeCount(), capacity, tier));
        return new SeatLayout(layout.seats(), sections);
    }

    public static SeatLayout layout(int seats, Set<Integer> notForSale) {
        List<LayoutSeat> all = new ArrayList<>();
        for (var ordinal = 0; ordinal < seats; ordinal++) {
            all.add(
                    new LayoutSeat(
                            ordinal,
                            SECTION,
                            "Stalls",
                            "Row " + (ordinal / ROW_LENGTH + 1),
                            String.valueOf(ordinal % ROW_LENGTH + 1),
                            notForSale.contains(ordinal) ? Optional.empty() : Optional.of(TIER)));
        }
        return new SeatLayout(all);
    }
}
