package io.foyer.booking.payment;

import io.foyer.booking.payment.RefundOutcome.Exceeds;
import io.foyer.booking.payment.RefundOutcome.NothingPaid;
import io.foyer.booking.payment.RefundOutcome.Requested;
import io.foyer.common.money.Money;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.ToLongFunction;
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
    private final RefundedLines lines;
    private final RefundProgress progress;

    Refunds(RefundRows rows, RefundedLines lines, RefundProgress progress) {
        this.rows = rows;
        this.lines = lines;
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
        var left = leftOf(payment, request.parts());
        return left.isPresent()
                ? new Exceeds(left.get())
                : rows.take(payment, request.amount())
                        ? new Requested(progress.asked(payment, request))
                        : new Exceeds(payment.left());
    }

    /** What is left of these lines if one of them has less than is wanted of it. */
    private Optional<Money> leftOf(PaidPayment payment, List<RefundPart> parts) {
        var refunded = parts.isEmpty() ? Map.<Integer, Long>of() : lines.of(payment);
        ToLongFunction<RefundPart> left =
                part -> part.total() - refunded.getOrDefault(part.ordinal(), 0L);
        return parts.stream().allMatch(part -> part.amount() <= left.applyAsLong(part))
                ? Optional.empty()
                : Optional.of(new Money(parts.stream().mapToLong(left).sum(), payment.currency()));
    }

    /**
     * What was sold will never be paid, its payment being cancelled: it counts as given back, so
     * that the figures of what was sold add up. Repeatable by its key.
     *
     * @throws IllegalStateException when so much was never to come
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void forgo(UUID paymentId, RefundRequest request) {
        var payment = rows.lock(paymentId);
        if (rows.withKey(request.key()).isPresent()) {
            return;
        }
        if (!rows.forgo(payment, request.amount())) {
            throw new IllegalStateException("%s of %s".formatted(request.amount(), payment));
        }
        progress.forgone(payment, request);
    }

    /** What of a payment that was cancelled is not counted as given back yet. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Money leftOf(UUID paymentId) {
        return rows.lock(paymentId).left();
    }

    /** The refund that was asked for with this key, whatever became of it. */
    public Optional<Refund> withKey(String key) {
        return rows.withKey(key);
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
