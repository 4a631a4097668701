package io.foyer.booking.aftersale;

import io.foyer.booking.checkout.BookingStatus;
import io.foyer.booking.checkout.SoldBooking;
import io.foyer.booking.inventory.CancellationPolicy;
import io.foyer.booking.payment.RefundReason;
import io.foyer.common.money.Money;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What a buyer gets who cancels now. */
sealed interface CancellationTerms {

    /**
     * All that was paid, whatever the policy says.
     *
     * @param deadline until when; absent for no end
     */
    record Everything(RefundReason reason, Optional<Instant> deadline)
            implements CancellationTerms {}

    /** What the policy leaves. */
    record ByPolicy(CancellationPolicy policy, Instant deadline) implements CancellationTerms {

        /** What the house keeps of a line: half-up, never more than its total. */
        Money kept(SoldBooking.Line line) {
            var total = line.total();
            var rest = policy.keepsServiceFee() ? total.minus(line.serviceFee()) : total;
            var share = rest.percent(BigDecimal.valueOf(policy.keptPercent()));
            return total.minus(rest).plus(share);
        }
    }

    record Refused(CancellationRefusal why, Optional<Instant> deadline)
            implements CancellationTerms {}

    /**
     * The terms of this moment, by the clock that the booking was read with. A showtime that is
     * called off comes first, since everything goes back then anyway; being put off comes before
     * the policy, for whoever bought before it was.
     */
    static CancellationTerms of(SoldBooking booking, Upset upset) {
        if (booking.status() != BookingStatus.CONFIRMED) {
            return new Refused(CancellationRefusal.NOT_CANCELLABLE, Optional.empty());
        }
        if (upset.isCalledOff()) {
            return new Everything(RefundReason.EVENT_CANCELLED, Optional.empty());
        }
        return upset.refundUntil(booking)
                .<CancellationTerms>map(
                        until -> new Everything(RefundReason.EVENT_POSTPONED, Optional.of(until)))
                .orElseGet(() -> byPolicy(booking));
    }

    private static CancellationTerms byPolicy(SoldBooking booking) {
        var policy = booking.policy();
        if (!policy.cancellable()) {
            return new Refused(CancellationRefusal.NOT_CANCELLABLE, Optional.empty());
        }
        var deadline = booking.startsAt().minus(Duration.ofHours(policy.deadlineHours()));
        return booking.readAt().isAfter(deadline)
                ? new Refused(CancellationRefusal.TOO_LATE, Optional.of(deadline))
                : new ByPolicy(policy, deadline);
    }
}
