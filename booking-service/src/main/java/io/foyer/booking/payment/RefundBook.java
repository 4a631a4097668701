package io.foyer.booking.payment;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Our refunds beside the provider's; a refund is known by our id, which travels with it. */
@Component
class RefundBook {

    private final RefundRows rows;
    private final RefundProgress progress;
    private final Payments payments;

    RefundBook(RefundRows rows, RefundProgress progress, Payments payments) {
        this.rows = rows;
        this.progress = progress;
        this.payments = payments;
    }

    Optional<Refund> find(UUID refundId) {
        return rows.find(refundId);
    }

    /** The intent whose money goes back. */
    String intentOf(Refund refund) {
        return payments.find(refund.paymentId()).flatMap(Payment::intentId).orElseThrow();
    }

    /** What the provider says of this refund, if it knows of it. */
    Optional<RefundSnapshot> among(List<RefundSnapshot> found, Refund refund) {
        return found.stream().filter(news -> news.isOf(refund)).findFirst();
    }

    /** Payments of refunds that have stood still; no other instance gets them meanwhile. */
    List<UUID> takeUnsettled(Duration olderThan, int limit) {
        return rows.takeUnsettled(olderThan, limit);
    }

    /** The intents of these payments, each once. */
    List<String> intentsOf(List<UUID> paymentIds) {
        return paymentIds.stream()
                .distinct()
                .flatMap(id -> payments.find(id).flatMap(Payment::intentId).stream())
                .toList();
    }

    @Transactional
    public void settle(Refund refund, RefundSnapshot news) {
        progress.settle(refund, news);
    }

    @Transactional
    public void givenUp(Refund refund, String why) {
        progress.givenUp(refund, why);
    }
}
