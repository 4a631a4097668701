package io.foyer.booking.checkout.web;

import io.foyer.booking.checkout.BookingDetails;
import io.foyer.booking.checkout.BookingStatus;
import io.foyer.booking.payment.Card;
import io.foyer.booking.payment.Payment;
import io.foyer.booking.payment.PaymentStatus;
import io.foyer.booking.ticket.Ticket;
import io.foyer.common.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A booking as its buyer sees it.
 *
 * @param expiresAt when the seats are lost unless the next step is done
 * @param tickets only in the answer that confirms
 * @param nextAction only when the buyer has to do something, or wait
 */
record BookingView(
        UUID id,
        BookingStatus status,
        UUID showtimeId,
        EventView event,
        Instant startsAt,
        VenueView venue,
        List<BookingDetails.Line> lines,
        Money total,
        Instant createdAt,
        @Nullable Instant expiresAt,
        @Nullable PaymentPart payment,
        List<RefundView> refunds,
        @Nullable List<Ticket> tickets,
        @Nullable NextAction nextAction) {

    static BookingView of(BookingDetails booking, Optional<Payment> payment) {
        var showtime = booking.showtime();
        return new BookingView(
                booking.id(),
                booking.status(),
                booking.showtimeId(),
                new EventView(showtime.eventId(), showtime.eventName()),
                showtime.startsAt(),
                new VenueView(showtime.venueId(), showtime.venueName(), showtime.venueCity()),
                booking.lines(),
                booking.total(),
                booking.createdAt(),
                booking.expiresAt().orElse(null),
                payment.map(PaymentPart::of).orElse(null),
                payment.flatMap(RefundView::of).stream().toList(),
                null,
                null);
    }

    BookingView with(List<Ticket> issued) {
        return with(issued, nextAction);
    }

    BookingView with(NextAction next) {
        return with(tickets, next);
    }

    private BookingView with(@Nullable List<Ticket> issued, @Nullable NextAction next) {
        return new BookingView(
                id,
                status,
                showtimeId,
                event,
                startsAt,
                venue,
                lines,
                total,
                createdAt,
                expiresAt,
                payment,
                refunds,
                issued,
                next);
    }

    record EventView(UUID id, String name) {}

    record VenueView(UUID id, String name, String city) {}

    record PaymentPart(PaymentStatus status, @Nullable String brand, @Nullable String last4) {

        static PaymentPart of(Payment payment) {
            return new PaymentPart(
                    payment.status(),
                    payment.card().map(Card::brand).orElse(null),
                    payment.card().map(Card::last4).orElse(null));
        }
    }

    /** Money that went back. */
    record RefundView(Money amount) {

        static Optional<RefundView> of(Payment payment) {
            return payment.status() == PaymentStatus.REFUNDED
                    ? Optional.of(new RefundView(payment.amount()))
                    : Optional.empty();
        }
    }

    /**
     * What comes next.
     *
     * @param type {@code settling}: ask again in a while; else the provider's word for it
     * @param redirectTo where the buyer is to be sent
     */
    record NextAction(String type, @Nullable String redirectTo) {}
}
