package io.foyer.booking.checkout;

import io.foyer.booking.inventory.ShowtimeOnSale;
import io.foyer.booking.payment.Payments;
import io.foyer.booking.seating.SeatingRules;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The claim itself, within the transaction of {@link ClaimAlone}, which undoes what is refused. */
@Component
class ClaimHeldSeats {

    private final SeatClaims claims;
    private final Payments payments;
    private final Confirmation confirmation;
    private final LiveMap map;
    private final CheckoutProperties limits;

    ClaimHeldSeats(
            SeatClaims claims,
            Payments payments,
            Confirmation confirmation,
            LiveMap map,
            CheckoutProperties limits) {
        this.claims = claims;
        this.payments = payments;
        this.confirmation = confirmation;
        this.map = map;
        this.limits = limits;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public ClaimOutcome claim(Booking booking, ShowtimeOnSale showtime) {
        claims.oneAtATime(booking.accountId(), showtime.id());
        var wanted = booking.ordinals();
        var has = claims.countOf(booking.accountId(), showtime.id());
        if (!SeatingRules.allows(showtime, has + wanted.size())) {
            return ClaimOutcome.refused(new ClaimRefusal.LimitReached(showtime.seatsPerBuyer()));
        }
        var fence = claims.nextFence(limits.payWithin());
        var claimed = claims.claim(booking.id(), showtime.id(), wanted, fence);
        if (claimed.size() < wanted.size()) {
            return ClaimOutcome.taken(
                    showtime,
                    wanted.stream().filter(ordinal -> !claimed.contains(ordinal)).toList());
        }
        booking.startPaying(fence);
        return booking.isFree() ? buy(booking) : pay(booking);
    }

    private ClaimOutcome pay(Booking booking) {
        map.keep(booking.showtimeId(), booking.id(), booking.ordinals());
        var payment =
                payments.open(booking.id(), booking.accountId(), booking.fence(), booking.total());
        return new ClaimOutcome.Claimed(payment, booking.payBy());
    }

    /** What costs nothing needs no payment provider. */
    private ClaimOutcome buy(Booking booking) {
        confirmation.confirm(booking);
        return new ClaimOutcome.Bought();
    }
}
