package io.foyer.event.showtime.web;

import static java.util.Objects.requireNonNullElse;

import io.foyer.event.showtime.ShowtimePlan;
import io.foyer.event.showtime.SingleSeats;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Body of {@code POST /events/{id}/showtimes}. */
record NewShowtime(
        @NotNull Instant startsAt,
        @Nullable Instant endsAt,
        @Nullable Instant doorsOpenAt,
        @Nullable Instant onSaleFrom,
        @Nullable Instant onSaleUntil,
        @Nullable Integer holdSeconds,
        @Nullable Integer seatsPerBuyer,
        @Nullable SingleSeats singleSeats) {

    /** The plan; sold from now until it starts, unless something else is said. */
    ShowtimePlan plan(Instant now) {
        return new ShowtimePlan(
                startsAt,
                endsAt,
                doorsOpenAt,
                requireNonNullElse(onSaleFrom, now),
                requireNonNullElse(onSaleUntil, startsAt),
                requireNonNullElse(holdSeconds, ShowtimePlan.DEFAULT_HOLD_SECONDS),
                requireNonNullElse(seatsPerBuyer, ShowtimePlan.DEFAULT_SEATS_PER_BUYER),
                requireNonNullElse(singleSeats, SingleSeats.KEPT_TOGETHER));
    }
}
