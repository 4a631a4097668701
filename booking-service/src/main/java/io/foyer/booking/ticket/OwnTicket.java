package io.foyer.booking.ticket;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A ticket as whoever has it sees it.
 *
 * @param startsAt as it is now
 * @param received whether somebody passed it on to them
 * @param offer present while they offer it to somebody
 */
public record OwnTicket(
        Ticket ticket,
        Event event,
        Instant startsAt,
        Venue venue,
        boolean received,
        Optional<Offer> offer) {

    /** What is seen. */
    public record Event(UUID id, String name) {}

    /** Where it is. */
    public record Venue(UUID id, String name, String city, String timeZone) {}

    /** To whom it is offered. */
    public record Offer(UUID id, String email, Instant createdAt) {}
}
