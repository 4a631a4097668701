package io.foyer.event.view;

import io.foyer.event.programme.CancellationPolicy;
import io.foyer.event.sales.Counters;
import io.foyer.event.showtime.ShowtimeStatus;
import io.foyer.event.showtime.SingleSeats;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A showtime as the API shows it (docs/architecture.md). */
record ShowtimeDocument(
        UUID id,
        long number,
        UUID eventId,
        String eventName,
        UUID organizerId,
        String category,
        VenueSummary venue,
        Instant startsAt,
        @Nullable Instant endsAt,
        @Nullable Instant doorsOpenAt,
        Instant onSaleFrom,
        Instant onSaleUntil,
        int holdSeconds,
        int seatsPerBuyer,
        SingleSeats singleSeats,
        ShowtimeStatus status,
        int seatMapVersion,
        String layoutVersion,
        Switch waitingRoom,
        CancellationPolicy cancellationPolicy,
        Counters counters,
        long version) {

    /** Whether the waiting room is on. */
    record Switch(boolean enabled) {}

    static ShowtimeDocument of(ShowtimeRow row) {
        return new ShowtimeDocument(
                row.id(),
                row.number(),
                row.eventId(),
                row.eventName(),
                row.organizerId(),
                row.category(),
                row.venue(),
                row.startsAt(),
                row.endsAt(),
                row.doorsOpenAt(),
                row.onSaleFrom(),
                row.onSaleUntil(),
                row.holdSeconds(),
                row.seatsPerBuyer(),
                row.singleSeats(),
                row.status(),
                row.seatMapVersion(),
                row.layoutVersion(),
                new Switch(row.waitingRoom()),
                row.cancellationPolicy(),
                row.counters(),
                row.version());
    }
}
