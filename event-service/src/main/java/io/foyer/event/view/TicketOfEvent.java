package io.foyer.event.view;

import io.foyer.common.money.Money;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A seat of a showtime, as {@code ?include=tickets} lists it.
 *
 * @param price what a ticket for it costs, fee and tax included; absent when it is not for sale
 */
record TicketOfEvent(
        UUID id,
        UUID showtimeId,
        String section,
        String row,
        String number,
        @Nullable Money price) {}
