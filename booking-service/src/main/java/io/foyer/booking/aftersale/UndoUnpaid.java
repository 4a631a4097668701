package io.foyer.booking.aftersale;

import io.foyer.booking.checkout.BookingStatus;
import io.foyer.booking.checkout.GivenBack;
import io.foyer.booking.checkout.PaymentLost;
import io.foyer.booking.checkout.SoldBooking;
import io.foyer.booking.checkout.SoldBookings;
import io.foyer.booking.payment.RefundPart;
import io.foyer.booking.payment.RefundReason;
import io.foyer.booking.payment.RefundRequest;
import io.foyer.booking.payment.Refunds;
import io.foyer.booking.ticket.TicketStatus;
import io.foyer.booking.ticket.Tickets;
import io.foyer.common.money.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Undoes what was sold and will never be paid, whoever has the tickets by now. A ticket that was
 * used stays, and with it the booking: a person decides what becomes of that.
 */
@Component
class UndoUnpaid {

    /** A ticket leaves its state once, or twice if a check-in is undone; then it is final. */
    private static final int LOOKS = 3;

    private final SoldBookings bookings;
    private final SoldTickets soldTickets;
    private final Tickets tickets;
    private final Refunds refunds;
    private final UndoneNews news;

    UndoUnpaid(
            SoldBookings bookings,
            SoldTickets soldTickets,
            Tickets tickets,
            Refunds refunds,
            UndoneNews news) {
        this.bookings = bookings;
        this.soldTickets = soldTickets;
        this.tickets = tickets;
        this.refunds = refunds;
        this.news = news;
    }

    @EventListener
    void on(PaymentLost lost) {
        bookings.lock(lost.bookingId())
                .ifPresent(
                        booking -> {
                            switch (booking.status()) {
                                case CONFIRMED -> {
                                    var ended = endTickets(booking);
                                    undo(lost.paymentId(), booking, unused(booking), ended);
                                }
                                // What was to be kept of it will not come either.
                                case CANCELLED -> forgo(lost.paymentId(), booking, List.of());
                                case HELD, PAYING, EXPIRED -> {}
                            }
                        });
    }

    /** All of it, also what was used: somebody has seen to it, or never will. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void writeOff(UUID bookingId, UUID paymentId) {
        bought(bookingId)
                .ifPresent(
                        booking ->
                                undo(paymentId, booking, booking.standing(), endTickets(booking)));
    }

    private Optional<SoldBooking> bought(UUID bookingId) {
        return bookings.lock(bookingId)
                .filter(booking -> booking.status() == BookingStatus.CONFIRMED);
    }

    /** The door takes no lock on bookings, so what it changes meanwhile is looked at once more. */
    private List<UUID> endTickets(SoldBooking booking) {
        List<UUID> ended = new ArrayList<>();
        for (var look = 0; look < LOOKS; look++) {
            var valid =
                    soldTickets.validOf(booking.showtimeId(), List.of(booking)).stream()
                            .map(SoldTicket::id)
                            .toList();
            ended.addAll(tickets.cancel(booking.showtimeId(), valid));
        }
        return ended;
    }

    private List<SoldBooking.Line> unused(SoldBooking booking) {
        Set<Integer> used =
                soldTickets.of(booking).stream()
                        .filter(ticket -> ticket.is(TicketStatus.CHECKED_IN))
                        .map(SoldTicket::ordinal)
                        .collect(Collectors.toSet());
        return booking.standing().stream().filter(line -> !used.contains(line.ordinal())).toList();
    }

    private void undo(
            UUID paymentId, SoldBooking booking, List<SoldBooking.Line> lines, List<UUID> ended) {
        if (lines.isEmpty()) {
            return;
        }
        forgo(paymentId, booking, lines);
        var seats = lines.stream().map(line -> new GivenBack.Seat(line.ordinal(), 0)).toList();
        bookings.giveBack(
                booking.showtimeId(),
                List.of(new GivenBack(booking, seats, RefundReason.NEVER_PAID, Optional.empty())));
        news.tell(new Undone(Undoing.neverPaid(booking, seats, ended), Optional.empty()));
    }

    /** What was to be kept of tickets that were cancelled before will not come either. */
    private void forgo(UUID paymentId, SoldBooking booking, List<SoldBooking.Line> lines) {
        var lost =
                booking.lines().stream()
                        .filter(line -> line.cancelled() || lines.contains(line))
                        .toList();
        var left = refunds.leftOf(paymentId);
        var parts = RefundShares.within(RefundShares.all(lost), left.amount());
        if (!parts.isEmpty()) {
            refunds.forgo(
                    paymentId,
                    new RefundRequest(
                            booking.id(),
                            new Money(
                                    parts.stream().mapToLong(RefundPart::amount).sum(),
                                    booking.currency()),
                            RefundReason.NEVER_PAID,
                            null,
                            null,
                            "never-paid:%s:%s"
                                    .formatted(
                                            paymentId,
                                            lines.isEmpty() ? "kept" : lines.getFirst().ordinal()),
                            parts));
        }
    }
}
