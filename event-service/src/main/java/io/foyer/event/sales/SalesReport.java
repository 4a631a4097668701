package io.foyer.event.sales;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one message told of a showtime.
 *
 * @param toldBy the message; ids of later messages are greater
 * @param fromPrice total of the cheapest place that is free, in minor units; absent when none is,
 *     as are the next two
 * @param toPrice total of the dearest one
 * @param currency ISO 4217
 */
record SalesReport(
        UUID showtimeId,
        UUID toldBy,
        Counters counters,
        @Nullable Long fromPrice,
        @Nullable Long toPrice,
        @Nullable String currency) {

    /** The one that was told last, in the order that Postgres has for ids too. */
    SalesReport orLater(SalesReport other) {
        var first =
                Long.compareUnsigned(
                        toldBy.getMostSignificantBits(), other.toldBy.getMostSignificantBits());
        var second =
                Long.compareUnsigned(
                        toldBy.getLeastSignificantBits(), other.toldBy.getLeastSignificantBits());
        return first < 0 || first == 0 && second < 0 ? other : this;
    }
}
