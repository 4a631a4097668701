package io.foyer.booking.aftersale;

import io.foyer.booking.checkout.SoldBooking;
import io.foyer.booking.checkout.SoldBookings;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Lays out all that a cancellation is judged by. */
@Component
class CancellationDesk {

    private final SoldBookings bookings;
    private final SoldTickets tickets;
    private final Upsets upsets;

    CancellationDesk(SoldBookings bookings, SoldTickets tickets, Upsets upsets) {
        this.bookings = bookings;
        this.tickets = tickets;
        this.upsets = upsets;
    }

    /** A buyer's booking, locked until the transaction ends; absent when it is not theirs. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Matter> open(UUID bookingId, UUID accountId) {
        return bookings.lock(bookingId)
                .filter(booking -> booking.accountId().equals(accountId))
                .map(this::matter);
    }

    /** The same to look at, unlocked. */
    @Transactional(readOnly = true)
    public Optional<Matter> look(UUID bookingId, UUID accountId) {
        return bookings.find(bookingId)
                .filter(booking -> booking.accountId().equals(accountId))
                .map(this::matter);
    }

    private Matter matter(SoldBooking booking) {
        return new Matter(
                booking,
                tickets.of(booking),
                CancellationTerms.of(booking, upsets.of(booking.showtimeId())));
    }

    /**
     * A booking and what cancelling it means.
     *
     * @param tickets all of the booking's, whoever has them
     */
    record Matter(SoldBooking booking, List<SoldTicket> tickets, CancellationTerms terms) {}
}
