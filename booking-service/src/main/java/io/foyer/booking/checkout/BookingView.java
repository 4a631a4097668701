package io.foyer.booking.checkout;

import io.foyer.booking.inventory.CancellationPolicy;
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
 * A booking as its buyer sees it; whatever else changes a booking answers with it, too.
 *
 * @param expiresAt when the seats are lost unless the next step is done
 * @param refunds what goes back or went back, the first one first
 * @param cancellationPolicy the one it was held under
 * @param tickets only in the answer that confirms
 * @param nextAction only when the buyer has to do something, or wait
 */
public record BookingView(
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
        CancellationPolicy cancellationPolicy,
        @Nullable List<Ticket> tickets,
        @Nullable NextAction nextAction) {

    /** One that nobody has paid anything for. */
    public static BookingView unpaid(BookingDetails booking) {
        return of(booking, Optional.empty(), List.of());
    }

    static BookingView of(
            BookingDetails booking, Optional<Payment> payment, List<RefundView> refunds) {
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
                refunds,
                booking.cancellationPolicy(),
                null,
                null);
    }

    public BookingView with(List<Ticket> issued) {
        return with(payment, issued, nextAction);
    }

    public BookingView with(NextAction next) {
        return with(payment, tickets, next);
    }

    /** The same with what is known of the card, or without it. */
    BookingView paidBy(Optional<Card> card) {
        return payment == null
                ? this
                : with(PaymentPart.of(payment.status, card), tickets, nextAction);
    }

    private BookingView with(
            @Nullable PaymentPart paid, @Nullable List<Ticket> issued, @Nullable NextAction next) {
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
                paid,
                refunds,
                cancellationPolicy,
                issued,
                next);
    }

    /** What is seen. */
    public record EventView(UUID id, String name) {}

    /** Where it is. */
    public record VenueView(UUID id, String name, String city) {}

    /** How far paying has come. */
    public record PaymentPart(
            PaymentStatus status, @Nullable String brand, @Nullable String last4) {

        static PaymentPart of(Payment payment) {
            return of(payment.status(), payment.card());
        }

        static PaymentPart of(PaymentStatus status, Optional<Card> card) {
            return new PaymentPart(
                    status, card.map(Card::brand).orElse(null), card.map(Card::last4).orElse(null));
        }
    }

    /**
     * What comes next.
     *
     * @param type {@code settling}: ask again in a while; else the provider's word for it
     * @param redirectTo where the buyer is to be sent
     */
    public record NextAction(String type, @Nullable String redirectTo) {}
}
