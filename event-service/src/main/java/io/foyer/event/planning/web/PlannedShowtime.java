package io.foyer.event.planning.web;

import io.foyer.event.showtime.Showtime;
import io.foyer.event.showtime.ShowtimeStatus;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A showtime as whoever planned it gets it back. */
record PlannedShowtime(
        UUID id,
        long number,
        UUID eventId,
        Instant startsAt,
        @Nullable Instant endsAt,
        @Nullable Instant doorsOpenAt,
        Instant onSaleFrom,
        Instant onSaleUntil,
        ShowtimeStatus status,
        int seatMapVersion,
        long version) {

    static PlannedShowtime of(Showtime showtime) {
        var plan = showtime.plan();
        return new PlannedShowtime(
                showtime.id(),
                showtime.number(),
                showtime.eventId(),
                plan.startsAt(),
                plan.endsAt(),
                plan.doorsOpenAt(),
                plan.onSaleFrom(),
                plan.onSaleUntil(),
                showtime.status(),
                showtime.seatMapVersion(),
                showtime.version());
    }
}
