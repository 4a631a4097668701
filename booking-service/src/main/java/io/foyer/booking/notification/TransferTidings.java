package io.foyer.booking.notification;

import io.foyer.booking.notification.letter.LetterFacts;
import io.foyer.booking.notification.letter.LetterKind;
import io.foyer.booking.ticket.TicketOffered;
import io.foyer.booking.ticket.TicketTransferred;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells people of tickets that change hands: who gets one, and who gave it. */
@Component
class TransferTidings {

    private final LetterDesk desk;

    TransferTidings(LetterDesk desk) {
        this.desk = desk;
    }

    /** To an address that may belong to nobody we know. */
    @EventListener
    void offered(TicketOffered offer) {
        desk.order(
                offer.email(),
                LetterKind.TICKET_OFFERED,
                offer.ticketId(),
                LetterFacts.of(offer.fromAccount()),
                offer.transferId().toString());
    }

    /**
     * To whoever took it, at the address of the token they took it with; and to whoever had it. An
     * offer to oneself is one person's doing, who is told once.
     */
    @EventListener
    void transferred(TicketTransferred transfer) {
        desk.order(
                LetterKind.TICKET_RECEIVED,
                transfer.bookingId(),
                LetterFacts.of(transfer.toAccount()),
                transfer.transferId().toString());
        if (!transfer.fromAccount().equals(transfer.toAccount())) {
            desk.order(
                    LetterKind.TICKET_PASSED_ON,
                    transfer.oldTicketId(),
                    LetterFacts.of(transfer.fromAccount()),
                    transfer.transferId().toString());
        }
    }
}
