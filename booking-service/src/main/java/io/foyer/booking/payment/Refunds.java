package io.foyer.booking.payment;

import io.foyer.booking.payment.RefundOutcome.Exceeds;
import io.foyer.booking.payment.RefundOutcome.NothingPaid;
import io.foyer.booking.payment.RefundOutcome.Requested;
import io.foyer.common.money.Money;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives money back: many refunds of one payment, together never more than was paid. Asking writes
 * it down in the caller's transaction; the call to the provider follows its commit.
 */
@Component
public class Refunds {

    private final RefundRows rows;
    private final RefundProgress progress;

    Refunds(RefundRows rows, RefundProgress progress) {
        this.rows = rows;
        this.progress = progress;
    }

    /**
     * Repeatable by its key. While the payment is only authorised the refund waits for its capture.
     *
     * @throws IllegalArgumentException when the currency is not that of the payment
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public RefundOutcome request(RefundRequest request) {
        // The lock first: of two requests with one key the second must see the first one's row.
        var payment = rows.lockPaid(request.bookingId());
        return rows.withKey(request.key())
                .<RefundOutcome>map(Requested::new)
                .or(() -> payment.map(paid -> take(paid, request)))
                .orElseGet(NothingPaid::new);
    }

    private RefundOutcome take(PaidPayment payment, RefundRequest request) {
        if (!request.amount().currency().equals(payment.currency())) {
            throw new IllegalArgumentException(
                    "%s of a payment in %s".formatted(request.amount(), payment.currency()));
        }
        return rows.take(payment, request.amount())
                ? new Requested(progress.asked(payment, request))
                : new Exceeds(payment.left());
    }

    /** What was paid and not asked back yet; empty when nothing was paid. */
    public Optional<Money> left(UUID bookingId) {
        return rows.paid(bookingId).map(PaidPayment::left);
    }

    /** All refunds of these bookings, the first one first. */
    public List<Refund> ofBookings(List<UUID> bookingIds) {
        return rows.ofBookings(bookingIds);
    }
}
