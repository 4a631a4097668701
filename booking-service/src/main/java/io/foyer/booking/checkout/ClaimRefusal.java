package io.foyer.booking.checkout;

import java.util.List;
import java.util.UUID;

/** Why the seats of a booking cannot be paid for. */
public sealed interface ClaimRefusal {

    /** There is no such booking, or it is somebody else's. */
    record NotFound() implements ClaimRefusal {}

    /**
     * These seats, and places of these standing sections, became somebody else's while they were
     * held here.
     */
    record SeatsTaken(List<UUID> seatIds, List<UUID> sectionIds) implements ClaimRefusal {}

    /** With what the buyer has already, it would be more than {@code limit}. */
    record LimitReached(int limit) implements ClaimRefusal {}

    /** The time to pay is over. */
    record HoldExpired() implements ClaimRefusal {}

    /** The showtime was called off. */
    record SaleClosed() implements ClaimRefusal {}

    /** The provider makes no payment of such an amount; the seats were given back. */
    record Unpayable() implements ClaimRefusal {}

    /** It is bought, or given up. */
    record AlreadyOver(BookingStatus status) implements ClaimRefusal {}
}
