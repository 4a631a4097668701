package io.foyer.booking.aftersale.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a buyer does not want any more.
 *
 * @param ticketIds absent for all tickets that they still have
 * @param reason in their words
 */
record CancellationBody(
        @Nullable @Size(min = 1, max = MOST_TICKETS) List<@NotNull UUID> ticketIds,
        @Nullable @Size(max = 500) String reason) {

    /** More than a booking can have. */
    static final int MOST_TICKETS = 100;

    static final CancellationBody ALL = new CancellationBody(null, null);
}
