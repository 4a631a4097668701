package io.foyer.booking.notification;

import io.foyer.booking.aftersale.BookingCancelled;
import io.foyer.booking.checkout.BookingsBought;
import io.foyer.booking.checkout.LateMoneyReturned;
import io.foyer.booking.notification.letter.LetterFacts;
import io.foyer.booking.notification.letter.LetterKind;
import io.foyer.common.id.IdSource;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells buyers what became of their bookings, in the transaction in which it did. */
@Component
class PurchaseTidings {

    private final LetterDesk desk;
    private final TicketHolders holders;
    private final IdSource ids;

    PurchaseTidings(LetterDesk desk, TicketHolders holders, IdSource ids) {
        this.desk = desk;
        this.holders = holders;
        this.ids = ids;
    }

    @EventListener
    void bought(BookingsBought bought) {
        desk.orderAll(
                LetterKind.TICKETS,
                bought.bookings().stream()
                        .map(
                                booking ->
                                        new WantedLetter(
                                                booking.bookingId(),
                                                LetterFacts.of(booking.accountId()),
                                                booking.bookingId().toString()))
                        .toList());
    }

    /** A booking can be cancelled ticket by ticket, so each time is a cause of its own. */
    @EventListener
    void cancelled(BookingCancelled booking) {
        var cause = ids.next().toString();
        desk.order(
                LetterKind.CANCELLATION,
                booking.bookingId(),
                LetterFacts.of(booking.accountId())
                        .withCancelled(booking.ticketIds(), booking.refundId(), booking.reason()),
                cause);
        for (var holder : holders.of(booking.showtimeId(), booking.ticketIds())) {
            if (!holder.equals(booking.accountId())) {
                desk.order(
                        LetterKind.TICKET_ENDED,
                        booking.bookingId(),
                        LetterFacts.of(holder)
                                .withCancelled(
                                        booking.ticketIds(), booking.refundId(), booking.reason()),
                        cause + ":" + holder);
            }
        }
    }

    /** One letter a payment, however often its news come before its money is back. */
    @EventListener
    void lateMoney(LateMoneyReturned booking) {
        desk.order(
                LetterKind.LATE_MONEY,
                booking.bookingId(),
                LetterFacts.of(booking.accountId()),
                booking.paymentId().toString());
    }
}
