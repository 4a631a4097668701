package io.foyer.booking.hold;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Tells event-service how a showtime sells. The four add up: total = free + held + sold.
 *
 * @param fromPrice total of the cheapest seat that is free, in minor units; absent when none is, as
 *     are the next two
 * @param toPrice total of the dearest one
 * @param currency ISO 4217
 */
record SalesChanged(
        UUID showtimeId,
        int total,
        int free,
        int held,
        int sold,
        @Nullable Long fromPrice,
        @Nullable Long toPrice,
        @Nullable String currency) {}
