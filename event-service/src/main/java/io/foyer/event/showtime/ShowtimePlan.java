package io.foyer.event.showtime;

import io.foyer.event.editing.Edit.Flaw;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When a showtime happens and how it is sold.
 *
 * @param onSaleUntil the first instant at which nothing is sold any more
 * @param holdSeconds how long a buyer's hold lasts
 * @param seatsPerBuyer most seats one buyer may have
 * @param singleSeats whether a buyer may leave a single seat between others
 */
@Embeddable
public record ShowtimePlan(
        Instant startsAt,
        @Nullable Instant endsAt,
        @Nullable Instant doorsOpenAt,
        Instant onSaleFrom,
        Instant onSaleUntil,
        int holdSeconds,
        int seatsPerBuyer,
        @Enumerated(EnumType.STRING) SingleSeats singleSeats) {

    public static final int MIN_HOLD_SECONDS = 300;
    public static final int MAX_HOLD_SECONDS = 900;
    public static final int DEFAULT_HOLD_SECONDS = 600;
    public static final int MAX_SEATS_PER_BUYER = 20;
    public static final int DEFAULT_SEATS_PER_BUYER = 8;

    /** A plan that keeps seats together. */
    public ShowtimePlan(
            Instant startsAt,
            @Nullable Instant endsAt,
            @Nullable Instant doorsOpenAt,
            Instant onSaleFrom,
            Instant onSaleUntil,
            int holdSeconds,
            int seatsPerBuyer) {
        this(
                startsAt,
                endsAt,
                doorsOpenAt,
                onSaleFrom,
                onSaleUntil,
                holdSeconds,
                seatsPerBuyer,
                SingleSeats.KEPT_TOGETHER);
    }

    public ShowtimePlan {
        startsAt = stored(startsAt);
        endsAt = endsAt == null ? null : stored(endsAt);
        doorsOpenAt = doorsOpenAt == null ? null : stored(doorsOpenAt);
        onSaleFrom = stored(onSaleFrom);
        onSaleUntil = stored(onSaleUntil);
    }

    /** As precise as the store keeps it: what is answered now must be what is read later. */
    private static Instant stored(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS);
    }

    /** What is wrong with it; empty when nothing is. */
    public List<Flaw> flaws() {
        var flaws = new ArrayList<Flaw>();
        if (endsAt != null && !endsAt.isAfter(startsAt)) {
            flaws.add(new Flaw("endsAt", "must be after startsAt"));
        }
        if (doorsOpenAt != null && doorsOpenAt.isAfter(startsAt)) {
            flaws.add(new Flaw("doorsOpenAt", "must not be after startsAt"));
        }
        if (!onSaleFrom.isBefore(onSaleUntil)) {
            flaws.add(new Flaw("onSaleUntil", "must be after onSaleFrom"));
        }
        if (holdSeconds < MIN_HOLD_SECONDS || holdSeconds > MAX_HOLD_SECONDS) {
            flaws.add(
                    new Flaw(
                            "holdSeconds",
                            "must be %d to %d".formatted(MIN_HOLD_SECONDS, MAX_HOLD_SECONDS)));
        }
        if (seatsPerBuyer < 1 || seatsPerBuyer > MAX_SEATS_PER_BUYER) {
            flaws.add(new Flaw("seatsPerBuyer", "must be 1 to " + MAX_SEATS_PER_BUYER));
        }
        return flaws;
    }
}
