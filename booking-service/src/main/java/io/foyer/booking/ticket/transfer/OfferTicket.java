package io.foyer.booking.ticket.transfer;

import io.foyer.booking.ticket.TicketOffered;
import io.foyer.booking.ticket.TicketStatus;
import io.foyer.booking.ticket.transfer.OfferOutcome.Offered;
import io.foyer.common.id.IdSource;
import java.time.Instant;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes offers, within their limits. */
@Component
class OfferTicket {

    private final Transfers transfers;
    private final TransferProperties limits;
    private final IdSource ids;
    private final Starts starts;
    private final ApplicationEventPublisher listeners;

    OfferTicket(
            Transfers transfers,
            TransferProperties limits,
            IdSource ids,
            Starts starts,
            ApplicationEventPublisher listeners) {
        this.transfers = transfers;
        this.limits = limits;
        this.ids = ids;
        this.starts = starts;
        this.listeners = listeners;
    }

    /** The ticket's row is locked, and so are the giver's offers. */
    @Transactional(propagation = Propagation.MANDATORY)
    public OfferOutcome offer(Offer wish, TicketStatus status) {
        if (status != TicketStatus.VALID) {
            return new OfferOutcome.NotValid(status);
        }
        return transfers
                .open(wish.showtimeId(), wish.ticketId())
                .map(open -> repeated(open, wish))
                .orElseGet(() -> offer(wish));
    }

    private static OfferOutcome repeated(Transfer open, Offer wish) {
        return wish.email().equals(open.email())
                ? new Offered(open, false)
                : new OfferOutcome.OfferedToOther();
    }

    private OfferOutcome offer(Offer wish) {
        var now = starts.now();
        var since = now.minus(limits.per());
        if (transfers.countOfTicket(wish.showtimeId(), wish.ticketId(), since)
                        >= limits.offersOfTicket()
                || transfers.countOfAccount(wish.accountId(), since) >= limits.offersOfAccount()) {
            return new OfferOutcome.TooMany(limits.per());
        }
        var transfer = transfer(wish, now);
        transfers.add(transfer);
        listeners.publishEvent(
                new TicketOffered(transfer.id(), wish.ticketId(), wish.accountId(), wish.email()));
        return new Offered(transfer, true);
    }

    private Transfer transfer(Offer wish, Instant now) {
        return new Transfer(
                ids.next(),
                wish.showtimeId(),
                wish.ticketId(),
                wish.accountId(),
                wish.email(),
                TransferStatus.OFFERED,
                now,
                null,
                null);
    }

    /** Who wants to give which ticket to which address, in lower case. */
    record Offer(UUID accountId, UUID showtimeId, UUID ticketId, String email) {}
}
