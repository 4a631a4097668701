package io.foyer.booking.ticket.transfer;

import io.foyer.booking.ticket.Ticket;
import io.foyer.booking.ticket.TicketStatus;
import io.foyer.booking.ticket.Tickets;
import io.foyer.booking.ticket.transfer.OfferTicket.Offer;
import io.foyer.common.security.MailboxOwner;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The giver's side: offering a ticket to an address, and taking the offer back. */
@Service
public class GiveTicket {

    private final Tickets tickets;
    private final Transfers transfers;
    private final PassedTickets passed;
    private final OfferTicket desk;
    private final Starts starts;

    GiveTicket(
            Tickets tickets,
            Transfers transfers,
            PassedTickets passed,
            OfferTicket desk,
            Starts starts) {
        this.tickets = tickets;
        this.transfers = transfers;
        this.passed = passed;
        this.desk = desk;
        this.starts = starts;
    }

    /** Offers one's own ticket, or finds the offer to the same address that stands already. */
    @Transactional
    public OfferOutcome offer(UUID accountId, UUID ticketId, String email) {
        return tickets.find(ticketId, accountId)
                .map(ticket -> offer(accountId, ticket, MailboxOwner.comparable(email)))
                .orElseGet(OfferOutcome.NotFound::new);
    }

    private OfferOutcome offer(UUID accountId, Ticket ticket, String email) {
        if (!starts.isAhead(ticket.showtimeId())) {
            return new OfferOutcome.TooLate();
        }
        transfers.lockGiver(accountId);
        return passed.lock(ticket.showtimeId(), ticket.id())
                .map(
                        status ->
                                desk.offer(
                                        new Offer(
                                                accountId, ticket.showtimeId(), ticket.id(), email),
                                        status))
                .orElseGet(OfferOutcome.NotFound::new);
    }

    /** Takes the offer back; nothing happens when there is none. */
    @Transactional
    public WithdrawOutcome withdraw(UUID accountId, UUID ticketId) {
        return tickets.find(ticketId, accountId)
                .map(ticket -> withdraw(accountId, ticket))
                .orElse(WithdrawOutcome.NOT_FOUND);
    }

    private WithdrawOutcome withdraw(UUID accountId, Ticket ticket) {
        if (transfers.withdraw(ticket.showtimeId(), ticket.id(), accountId, starts.now())) {
            return WithdrawOutcome.DONE;
        }
        // Asked anew: whoever took it may have done so since the ticket was read.
        return passed.lock(ticket.showtimeId(), ticket.id())
                .filter(status -> status == TicketStatus.TRANSFERRED)
                .map(_ -> WithdrawOutcome.TAKEN)
                .orElse(WithdrawOutcome.DONE);
    }
}
