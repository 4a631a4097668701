package io.foyer.booking.ticket.transfer;

import io.foyer.booking.ticket.TicketTransferred;
import io.foyer.common.id.IdSource;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Gives tickets that change hands their new ids, and tells of it. */
@Component
class NewTickets {

    private final IdSource ids;
    private final ApplicationEventPublisher listeners;
    private final MeterRegistry metrics;

    NewTickets(IdSource ids, ApplicationEventPublisher listeners, MeterRegistry metrics) {
        this.ids = ids;
        this.listeners = listeners;
        this.metrics = metrics;
    }

    UUID id() {
        return ids.next();
    }

    void tell(Transfer offer, UUID bookingId, UUID newTicketId, UUID toAccount) {
        metrics.counter("foyer.ticket.transfers").increment();
        listeners.publishEvent(
                new TicketTransferred(
                        offer.id(),
                        offer.showtimeId(),
                        bookingId,
                        offer.ticketId(),
                        newTicketId,
                        offer.fromAccount(),
                        toAccount));
    }
}
