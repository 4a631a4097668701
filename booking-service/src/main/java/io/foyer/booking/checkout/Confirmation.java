package io.foyer.booking.checkout;

import io.foyer.booking.ticket.TicketOrder;
import io.foyer.booking.ticket.TicketOrder.Seat;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What belongs to confirming and to closing a claimed booking, all in one transaction. */
@Component
class Confirmation {

    private final SeatClaims claims;
    private final Purchases purchases;
    private final BookingMessages messages;
    private final LiveMap map;

    Confirmation(SeatClaims claims, Purchases purchases, BookingMessages messages, LiveMap map) {
        this.claims = claims;
        this.purchases = purchases;
        this.messages = messages;
        this.map = map;
    }

    /** The seats are sold: claims, booking and tickets change together or not at all. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void confirm(Booking booking) {
        requireAll(booking, claims.confirm(booking));
        booking.confirm();
        purchases.complete(
                List.of(
                        new TicketOrder(
                                booking.id(),
                                booking.accountId(),
                                booking.showtimeId(),
                                booking.lines().stream().map(Confirmation::seat).toList())));
    }

    /** The claim is given up: no money will come. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void close(Booking booking) {
        requireAll(booking, claims.release(booking));
        booking.close();
        messages.closed(booking);
        map.free(booking);
    }

    /**
     * A booking has all its seats or none; anything else is a fault, and nothing may come of it.
     */
    private static void requireAll(Booking booking, int changed) {
        if (changed != booking.lines().size()) {
            throw new IllegalStateException(
                    "Booking %s has %d seats, but fence %d only %d"
                            .formatted(
                                    booking.id(),
                                    booking.lines().size(),
                                    booking.fence(),
                                    changed));
        }
    }

    private static Seat seat(BookingLine line) {
        return new Seat(line.ordinal(), line.section(), line.rowLabel(), line.seatLabel());
    }
}
