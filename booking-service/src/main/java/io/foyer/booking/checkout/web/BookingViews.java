package io.foyer.booking.checkout.web;

import io.foyer.booking.checkout.BookingDetails;
import io.foyer.booking.payment.Payment;
import io.foyer.booking.payment.Payments;
import io.foyer.booking.ticket.Tickets;
import io.foyer.common.paging.PageOf;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Puts together what a buyer sees of a booking. */
@Component
class BookingViews {

    private final Payments payments;
    private final Tickets tickets;

    BookingViews(Payments payments, Tickets tickets) {
        this.payments = payments;
        this.tickets = tickets;
    }

    BookingView of(BookingDetails booking) {
        return BookingView.of(booking, payments.ofBooking(booking.id()));
    }

    BookingView confirmed(BookingDetails booking, UUID accountId) {
        return of(booking).with(tickets.ofBooking(booking.id(), accountId));
    }

    PageOf<BookingView> of(PageOf<BookingDetails> page) {
        var paid =
                payments.ofBookings(page.items().stream().map(BookingDetails::id).toList()).stream()
                        .collect(Collectors.toMap(Payment::bookingId, Function.identity()));
        return page.map(
                booking -> BookingView.of(booking, Optional.ofNullable(paid.get(booking.id()))));
    }
}
