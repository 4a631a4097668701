package io.foyer.booking.ticket;

import io.foyer.booking.inventory.SaleStatus;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A ticket as whoever has it sees it.
 *
 * @param startsAt as it is now
 * @param showtimeStatus whether it takes place then; no new date is known of what is postponed
 * @param received whether somebody passed it on to them
 * @param offer present while they offer it to somebody
 */
public record OwnTicket(
        Ticket ticket,
        Event event,
        Instant startsAt,
        Venue venue,
        SaleStatus showtimeStatus,
        boolean received,
        Optional<Offer> offer) {

    /** What is seen. */
    public record Event(UUID id, String name) {}

    /** Where it is. */
    public record Venue(UUID id, String name, String city, String timeZone) {}

    /** To whom it is offered. */
    public record Offer(UUID id, String email, Instant createdAt) {}
}
