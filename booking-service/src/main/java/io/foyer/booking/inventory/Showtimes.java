package io.foyer.booking.inventory;

import java.util.Optional;
import java.util.UUID;

/** The showtimes that can be sold here. */
public interface Showtimes {

    /**
     * The showtime, asked of event-service when this service has not heard of it yet.
     *
     * @return absent when there is no such showtime, or none that was ever published; one that was
     *     withdrawn after that is found, and not on sale
     * @throws io.foyer.common.problem.Problem {@code UNAVAILABLE} when it is not known here and
     *     event-service cannot be asked; absent never means failed
     */
    Optional<ShowtimeOnSale> find(UUID showtimeId);

    /**
     * Has the next {@link #find} look at what is stored: for whoever found out that what it was
     * given is out of date.
     */
    void lookAgain(UUID showtimeId);

    /** The showtime that a seat's id belongs to; only among those already known here. */
    Optional<ShowtimeOnSale> findByNumber(long showtimeNumber);
}
