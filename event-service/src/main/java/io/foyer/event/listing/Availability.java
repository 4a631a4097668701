package io.foyer.event.listing;

import io.foyer.event.sales.Counters;
import io.foyer.event.showtime.ShowtimeStatus;
import java.time.Instant;

/** What a list says about the seats of a showtime, in one word. */
public enum Availability {
    AVAILABLE,
    /** Less than a tenth is free. */
    FEW_LEFT,
    SOLD_OUT,
    /** Not scheduled, not yet or no longer on sale, or nothing has a price. */
    NOT_ON_SALE;

    private static final int FEW_IS_LESS_THAN_ONE_IN = 10;

    /** The word for a showtime with a sale of {@code [from, until)}. */
    public static Availability of(
            ShowtimeStatus status,
            boolean priced,
            Instant from,
            Instant until,
            Counters counters,
            Instant now) {
        if (status != ShowtimeStatus.SCHEDULED
                || !priced
                || now.isBefore(from)
                || !now.isBefore(until)) {
            return NOT_ON_SALE;
        }
        if (counters.free() == 0) {
            return SOLD_OUT;
        }
        return (long) counters.free() * FEW_IS_LESS_THAN_ONE_IN < counters.total()
                ? FEW_LEFT
                : AVAILABLE;
    }
}
