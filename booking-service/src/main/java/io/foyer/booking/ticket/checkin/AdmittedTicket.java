package io.foyer.booking.ticket.checkin;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A ticket that was used.
 *
 * @param row absent when one stands, as is seat
 */
public record AdmittedTicket(
        UUID ticketId,
        String section,
        @Nullable String row,
        @Nullable String seat,
        Instant checkedInAt) {}
