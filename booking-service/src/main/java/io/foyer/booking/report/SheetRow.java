package io.foyer.booking.report;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A ticket in an export; amounts in minor units.
 *
 * @param rowLabel absent when one stands there
 * @param seatLabel absent when one stands there
 * @param tier what its price tier is called now; absent when it is known no more
 */
record SheetRow(
        UUID showtimeId,
        Instant startsAt,
        UUID bookingId,
        UUID ticketId,
        Instant boughtAt,
        String status,
        String section,
        @Nullable String rowLabel,
        @Nullable String seatLabel,
        @Nullable String tier,
        String currency,
        long price,
        long serviceFee,
        long tax,
        long total) {}
