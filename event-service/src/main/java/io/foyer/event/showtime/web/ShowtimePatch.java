package io.foyer.event.showtime.web;

import static java.util.Objects.requireNonNullElse;

import io.foyer.event.showtime.ShowtimeEdit;
import io.foyer.event.showtime.ShowtimePlan;
import io.foyer.event.showtime.ShowtimeStatus;
import io.foyer.event.showtime.SingleSeats;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Body of {@code PATCH /events/{id}/showtimes/{id}}: what is absent stays as it is. */
record ShowtimePatch(
        @Nullable Instant startsAt,
        @Nullable Instant endsAt,
        @Nullable Instant doorsOpenAt,
        @Nullable Instant onSaleFrom,
        @Nullable Instant onSaleUntil,
        @Nullable Integer holdSeconds,
        @Nullable Integer seatsPerBuyer,
        @Nullable SingleSeats singleSeats,
        @Nullable ShowtimeStatus status,
        @Nullable Integer seatMapVersion) {

    ShowtimeEdit edit() {
        return new ShowtimeEdit(
                this::applyTo, Optional.ofNullable(status), Optional.ofNullable(seatMapVersion));
    }

    private ShowtimePlan applyTo(ShowtimePlan old) {
        var start = requireNonNullElse(startsAt, old.startsAt());
        return new ShowtimePlan(
                start,
                endsAt == null ? old.endsAt() : endsAt,
                doorsOpenAt == null ? old.doorsOpenAt() : doorsOpenAt,
                requireNonNullElse(onSaleFrom, old.onSaleFrom()),
                requireNonNullElse(onSaleUntil, endOfSale(old, start)),
                requireNonNullElse(holdSeconds, old.holdSeconds()),
                requireNonNullElse(seatsPerBuyer, old.seatsPerBuyer()),
                requireNonNullElse(singleSeats, old.singleSeats()));
    }

    /** A sale that ended with the start moves along with it. */
    private static Instant endOfSale(ShowtimePlan old, Instant newStart) {
        return old.onSaleUntil().equals(old.startsAt()) ? newStart : old.onSaleUntil();
    }
}
