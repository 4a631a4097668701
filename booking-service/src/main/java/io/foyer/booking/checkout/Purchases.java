package io.foyer.booking.checkout;

import io.foyer.booking.checkout.BookingsBought.Bought;
import io.foyer.booking.ticket.TicketIssuer;
import io.foyer.booking.ticket.TicketOrder;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What being bought brings along, in the transaction that confirms the bookings: their tickets, the
 * messages to other services, and whatever listens. As many statements for sixty bookings as for
 * one.
 */
@Component
class Purchases {

    private final TicketIssuer tickets;
    private final BookingMessages messages;
    private final LiveMap map;
    private final ApplicationEventPublisher listeners;

    Purchases(
            TicketIssuer tickets,
            BookingMessages messages,
            LiveMap map,
            ApplicationEventPublisher listeners) {
        this.tickets = tickets;
        this.messages = messages;
        this.map = map;
        this.listeners = listeners;
    }

    /** Bookings whose claims and rows say already that they are bought. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void complete(List<TicketOrder> bought) {
        if (bought.isEmpty()) {
            return;
        }
        tickets.issue(bought);
        messages.confirmed(bought);
        listeners.publishEvent(
                new BookingsBought(
                        bought.stream()
                                .map(
                                        each ->
                                                new Bought(
                                                        each.bookingId(),
                                                        each.showtimeId(),
                                                        each.accountId()))
                                .toList()));
        map.sell(bought);
    }
}
