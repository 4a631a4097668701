package io.foyer.booking.checkout;

import io.foyer.booking.checkout.idempotency.Redaction;
import io.foyer.booking.payment.Payment;
import io.foyer.booking.payment.Payments;
import io.foyer.booking.payment.Refund;
import io.foyer.booking.payment.Refunds;
import io.foyer.booking.ticket.Tickets;
import io.foyer.common.paging.PageOf;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Puts together what a buyer sees of a booking. */
@Component
public class BookingViews {

    private final Payments payments;
    private final Refunds refunds;
    private final Tickets tickets;

    BookingViews(Payments payments, Refunds refunds, Tickets tickets) {
        this.payments = payments;
        this.refunds = refunds;
        this.tickets = tickets;
    }

    public BookingView of(BookingDetails booking) {
        var payment = payments.ofBooking(booking.id());
        var back =
                payment.isPresent() ? refunds.ofBookings(List.of(booking.id())) : List.<Refund>of();
        return BookingView.of(booking, payment, views(booking, back));
    }

    public BookingView confirmed(BookingDetails booking, UUID accountId) {
        return of(booking).with(tickets.ofBooking(booking.id(), accountId));
    }

    /** Cards are sealed wherever they are kept, so they are not kept in an answer. */
    public Redaction<BookingView> withoutCards() {
        return new Redaction<>(
                view -> view.paidBy(Optional.empty()),
                view -> view.paidBy(payments.ofBooking(view.id()).flatMap(Payment::card)));
    }

    public PageOf<BookingView> of(PageOf<BookingDetails> page) {
        var ids = page.items().stream().map(BookingDetails::id).toList();
        var paid =
                payments.ofBookings(ids).stream()
                        .collect(Collectors.toMap(Payment::bookingId, Function.identity()));
        var back =
                refunds.ofBookings(ids).stream().collect(Collectors.groupingBy(Refund::bookingId));
        return page.map(
                booking ->
                        BookingView.of(
                                booking,
                                Optional.ofNullable(paid.get(booking.id())),
                                views(booking, back.getOrDefault(booking.id(), List.of()))));
    }

    private static List<RefundView> views(BookingDetails booking, List<Refund> refunds) {
        return refunds.stream()
                .map(refund -> RefundView.of(refund, booking.kept().get(refund.id())))
                .toList();
    }
}
