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
        var booking =
                bookings.lock(bookingId)
                        .filter(sold -> audience.ofShowtime(caller, sold.showtimeId()));
        return booking.flatMap(sold -> gift(caller, sold, wish, reason, key))
                .map(gift -> give(gift, wish))
                .orElseGet(Outcome.NotFound::new);
    }

    private Optional<Gift> gift(
            Caller caller, SoldBooking booking, RefundWish wish, @Nullable String why, String key) {
        return meant(booking, wish).map(lines -> new Gift(caller, booking, lines, why, key));
    }

    /** What this key was for is known already, whatever has become of the lines since. */
    private Outcome give(Gift gift, RefundWish wish) {
        return refunds.withKey(gift.refundKey())
                .<Outcome>map(Outcome.Asked::new)
                .orElseGet(() -> giveAnew(gift, wish));
    }

    private Outcome giveAnew(Gift gift, RefundWish wish) {
        var currency = gift.booking.currency();
        var paid = refunds.left(gift.booking.id()).orElse(Money.zero(currency)).amount();
        var left = Math.min(paid, RefundShares.left(gift.lines));
        var amount = wish instanceof RefundWish.Amount(var minorUnits) ? minorUnits : left;
        var step = Money.step(currency);
        if (amount % step != 0) {
            return new Outcome.NotPayable(currency, step);
        }
        return amount == 0 || amount > left
                ? new Outcome.Exceeds(new Money(left, currency))
                : ask(gift, new Money(amount, currency));
    }

    private Outcome ask(Gift gift, Money amount) {
        var bookingId = gift.booking.id();
        var by = gift.caller.accountId();
        var outcome =
                refunds.request(
                        new RefundRequest(
                                bookingId,
                                amount,
                                RefundReason.ORGANIZER,
                                gift.reason,
                                by,
                                gift.refundKey(),
                                RefundShares.spread(gift.lines, amount.amount())));
        return switch (outcome) {
            case RefundOutcome.Requested(var refund) -> {
                // Last, since everybody else's entries wait for it.
                audit.record(
                        new AuditEntry("refund-requested", by, bookingId.toString(), "done", null));
                yield new Outcome.Asked(refund);
            }
            case RefundOutcome.Exceeds(var left) -> new Outcome.Exceeds(left);
            case RefundOutcome.NothingPaid _ ->
                    new Outcome.Exceeds(Money.zero(gift.booking.currency()));
        };
    }

    /** The lines that are meant; absent when a ticket is none of the booking's. */
    private Optional<List<SoldBooking.Line>> meant(SoldBooking booking, RefundWish wish) {
        return switch (wish) {
            case RefundWish.Amount _, RefundWish.Everything _ -> Optional.of(booking.lines());
            case RefundWish.Tickets(var ids) -> linesOf(booking, ids);
        };
    }

    private Optional<List<SoldBooking.Line>> linesOf(SoldBooking booking, List<UUID> ids) {
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
                                .toList());
    }

    /** Whose wish it is, and what for. */
    private record Gift(
            Caller caller,
            SoldBooking booking,
            List<SoldBooking.Line> lines,
            @Nullable String reason,
            String key) {

        String refundKey() {
            return "organizer:%s:%s:%s".formatted(booking.id(), caller.accountId(), key);
        }
    }
}
