package io.foyer.booking.aftersale;

import io.foyer.booking.checkout.GivenBack;
import io.foyer.booking.checkout.SoldBookings;
import io.foyer.booking.payment.KeptFees;
import io.foyer.booking.payment.Refund;
import io.foyer.booking.payment.RefundOutcome;
import io.foyer.booking.payment.RefundPart;
import io.foyer.booking.payment.RefundRequest;
import io.foyer.booking.payment.Refunds;
import io.foyer.common.money.Money;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives seats back and asks for the money, for one booking or for many of a showtime. Their rows
 * are locked and their tickets cancelled already; all of it commits together.
 */
@Component
class UndoSale {

    private final SoldBookings bookings;
    private final Refunds refunds;
    private final KeptFees fees;
    private final UndoneNews news;

    UndoSale(SoldBookings bookings, Refunds refunds, KeptFees fees, UndoneNews news) {
        this.bookings = bookings;
        this.refunds = refunds;
        this.fees = fees;
        this.news = news;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public List<Undone> undo(UUID showtimeId, List<Undoing> all) {
        var undone = all.stream().map(each -> new Undone(each, refund(each))).toList();
        bookings.giveBack(showtimeId, undone.stream().map(UndoSale::givenBack).toList());
        undone.forEach(news::tell);
        return undone;
    }

    /** Never more than is left of what was paid: the organizer may have given some back before. */
    private Optional<Refund> refund(Undoing each) {
        var id = each.booking().id();
        var nothing = Money.zero(each.booking().currency());
        var left = refunds.left(id).orElse(nothing);
        var parts = RefundShares.within(each.parts(), left.amount());
        var refund = parts.isEmpty() ? Optional.<Refund>empty() : Optional.of(refund(each, parts));
        if (each.isLast()) {
            // Not before: whoever still has a ticket has all of it back if there is no show.
            fees.keep(
                    id, left.minus(refund.map(Refund::amount).orElse(nothing)), "cancelled:" + id);
        }
        return refund;
    }

    private Refund refund(Undoing each, List<RefundPart> parts) {
        var amount = parts.stream().mapToLong(RefundPart::amount).sum();
        var outcome =
                refunds.request(
                        new RefundRequest(
                                each.booking().id(),
                                new Money(amount, each.booking().currency()),
                                each.reason(),
                                each.note(),
                                each.by(),
                                each.key(),
                                parts));
        return switch (outcome) {
            case RefundOutcome.Requested(var refund) -> refund;
            case RefundOutcome.Exceeds _, RefundOutcome.NothingPaid _ ->
                    throw new IllegalStateException(
                            "%d of booking %s: %s".formatted(amount, each.booking().id(), outcome));
        };
    }

    private static GivenBack givenBack(Undone undone) {
        var what = undone.what();
        return new GivenBack(what.booking(), what.seats(), what.reason(), undone.refundId());
    }
}
