package io.foyer.booking.ticket.transfer;

import io.foyer.booking.ticket.TicketStatus;
import io.foyer.booking.ticket.Tickets;
import io.foyer.booking.ticket.transfer.AcceptOutcome.Accepted;
import io.foyer.common.security.MailboxOwner;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The receiver's side: taking an offered ticket. The ticket's row is locked first and the offer's
 * second, as everybody does who needs both, so two who want the same wait in a line.
 */
@Service
public class TakeTicket {

    private final Tickets tickets;
    private final Transfers transfers;
    private final PassedTickets passed;
    private final Starts starts;
    private final NewTickets made;

    TakeTicket(
            Tickets tickets,
            Transfers transfers,
            PassedTickets passed,
            Starts starts,
            NewTickets made) {
        this.tickets = tickets;
        this.transfers = transfers;
        this.passed = passed;
        this.starts = starts;
        this.made = made;
    }

    /** Repeatable: what one has taken already is answered again. */
    @Transactional
    public AcceptOutcome accept(MailboxOwner receiver, UUID transferId) {
        return transfers
                .find(transferId)
                .filter(found -> found.isFor(receiver))
                .map(offer -> accept(receiver, offer))
                .orElseGet(AcceptOutcome.NotFound::new);
    }

    private AcceptOutcome accept(MailboxOwner receiver, Transfer offer) {
        return switch (offer.status()) {
            case ACCEPTED -> taken(receiver, offer);
            case WITHDRAWN -> new AcceptOutcome.Over();
            case OFFERED -> {
                var status = passed.lock(offer.showtimeId(), offer.ticketId());
                yield status.filter(TicketStatus.VALID::equals).isPresent()
                                && starts.isAhead(offer.showtimeId())
                        ? take(receiver, offer)
                        : late(receiver, offer);
            }
        };
    }

    private AcceptOutcome take(MailboxOwner receiver, Transfer offer) {
        var newTicketId = made.id();
        if (!transfers.accept(offer.id(), receiver.accountId(), newTicketId, starts.now())) {
            return late(receiver, offer);
        }
        var bookingId =
                passed.pass(offer, newTicketId, receiver.accountId())
                        .orElseThrow(
                                () ->
                                        new IllegalStateException(
                                                "Ticket %s is locked and not its giver's"
                                                        .formatted(offer.ticketId())));
        made.tell(offer, bookingId, newTicketId, receiver.accountId());
        return mine(receiver, newTicketId);
    }

    /** Somebody was faster; maybe the same person, by a second click. */
    private AcceptOutcome late(MailboxOwner receiver, Transfer offer) {
        return transfers
                .find(offer.id())
                .filter(now -> now.status() == TransferStatus.ACCEPTED && now.isFor(receiver))
                .map(now -> taken(receiver, now))
                .orElseGet(AcceptOutcome.Over::new);
    }

    private AcceptOutcome taken(MailboxOwner receiver, Transfer offer) {
        return mine(receiver, Objects.requireNonNull(offer.newTicketId(), "what was taken"));
    }

    private AcceptOutcome mine(MailboxOwner receiver, UUID ticketId) {
        return tickets.find(ticketId, receiver.accountId())
                .<AcceptOutcome>map(Accepted::new)
                .orElseGet(AcceptOutcome.NotFound::new);
    }
}
