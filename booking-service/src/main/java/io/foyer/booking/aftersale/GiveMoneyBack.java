package io.foyer.booking.aftersale;

import io.foyer.booking.aftersale.RefundWish.Outcome;
import io.foyer.booking.checkout.SoldBooking;
import io.foyer.booking.checkout.SoldBookings;
import io.foyer.booking.payment.RefundOutcome;
import io.foyer.booking.payment.RefundReason;
import io.foyer.booking.payment.RefundRequest;
import io.foyer.booking.payment.Refunds;
import io.foyer.common.audit.AuditEntry;
import io.foyer.common.audit.AuditTrail;
import io.foyer.common.money.Money;
import io.foyer.common.security.Caller;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An organizer gives money back of their own accord; tickets and seats stay as they are. */
@Component
public class GiveMoneyBack {

    private final SoldBookings bookings;
    private final SoldTickets tickets;
    private final EventAudience audience;
    private final Refunds refunds;
    private final AuditTrail audit;

    GiveMoneyBack(
            SoldBookings bookings,
            SoldTickets tickets,
            EventAudience audience,
            Refunds refunds,
            AuditTrail audit) {
        this.bookings = bookings;
        this.tickets = tickets;
        this.audience = audience;
        this.refunds = refunds;
        this.audit = audit;
    }

    /**
     * Asks for a refund.
     *
     * @param reason in the organizer's words, which the buyer is shown; absent when there are none
     * @param key the same key is the same refund, also after a crash
     */
    @Transactional
    public Outcome give(
            Caller caller, UUID bookingId, RefundWish wish, @Nullable String reason, String key) {
        return bookings.lock(bookingId)
                .filter(booking -> audience.ofShowtime(caller, booking.showtimeId()))
                .flatMap(
                        booking ->
                                amount(booking, wish)
                                        .map(money -> ask(caller, booking, money, reason, key)))
                .orElseGet(Outcome.NotFound::new);
    }

    private Outcome ask(
            Caller caller, SoldBooking booking, Money amount, @Nullable String reason, String key) {
        if (amount.amount() == 0) {
            return new Outcome.Exceeds(amount);
        }
        var step = Money.step(amount.currency());
        if (amount.amount() % step != 0) {
            return new Outcome.NotPayable(amount.currency(), step);
        }
        var outcome =
                refunds.request(
                        new RefundRequest(
                                booking.id(),
                                amount,
                                RefundReason.ORGANIZER,
                                reason,
                                caller.accountId(),
                                "organizer:%s:%s:%s"
                                        .formatted(booking.id(), caller.accountId(), key)));
        return switch (outcome) {
            case RefundOutcome.Requested(var refund) -> {
                // Last, since everybody else's entries wait for it.
                audit.record(
                        new AuditEntry(
                                "refund-requested",
                                caller.accountId(),
                                booking.id().toString(),
                                "done",
                                null));
                yield new Outcome.Asked(refund);
            }
            case RefundOutcome.Exceeds(var left) -> new Outcome.Exceeds(left);
            case RefundOutcome.NothingPaid _ -> new Outcome.Exceeds(Money.zero(booking.currency()));
        };
    }

    /** Absent when a ticket is none of the booking's. */
    private Optional<Money> amount(SoldBooking booking, RefundWish wish) {
        return switch (wish) {
            case RefundWish.Amount(var minorUnits) ->
                    Optional.of(new Money(minorUnits, booking.currency()));
            case RefundWish.Tickets(var ids) -> priceOf(booking, ids);
            case RefundWish.Everything _ -> Optional.of(everything(booking));
        };
    }

    private Optional<Money> priceOf(SoldBooking booking, List<UUID> ids) {
        var wanted = new HashSet<>(ids);
        var named =
                tickets.of(booking).stream()
                        .filter(ticket -> wanted.contains(ticket.id()))
                        .toList();
        var ordinals = named.stream().map(SoldTicket::ordinal).collect(Collectors.toSet());
        return named.size() < wanted.size()
                ? Optional.empty()
                : Optional.of(
                        booking.lines().stream()
                                .filter(line -> ordinals.contains(line.ordinal()))
                                .map(SoldBooking.Line::total)
                                .reduce(Money.zero(booking.currency()), Money::plus));
    }

    /**
     * When nothing is left the whole price is asked for: it is refused, unless the key says that it
     * was this very request which left nothing.
     */
    private Money everything(SoldBooking booking) {
        return refunds.left(booking.id())
                .filter(left -> left.amount() > 0)
                .orElseGet(
                        () ->
                                booking.lines().stream()
                                        .map(SoldBooking.Line::total)
                                        .reduce(Money.zero(booking.currency()), Money::plus));
    }
}
