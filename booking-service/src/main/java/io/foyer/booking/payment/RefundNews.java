package io.foyer.booking.payment;

import java.util.stream.Gatherers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Asks the provider where refunds stand, and acts on it. */
@Component
class RefundNews {

    private static final Logger log = LoggerFactory.getLogger(RefundNews.class);

    private final RefundGateway gateway;
    private final RefundBook book;
    private final PaymentProperties limits;

    RefundNews(RefundGateway gateway, RefundBook book, PaymentProperties limits) {
        this.gateway = gateway;
        this.book = book;
        this.limits = limits;
    }

    /** False when the provider did not tell; then nothing has changed. */
    boolean settle(String intentId) {
        if (gateway.refundsOf(intentId) instanceof ListReply.Listed<RefundSnapshot>(var found)) {
            found.forEach(this::settle);
            return true;
        }
        return false;
    }

    /**
     * Looks at the refunds that have not ended for a while, many at the same time, until none is
     * left. Ends early when the provider tells of none of a whole batch: it is away.
     */
    void lookAtPending() {
        while (lookAtSome()) {
            // A full batch means there is probably more.
        }
    }

    private boolean lookAtSome() {
        var standing = book.takeUnsettled(limits.reconcileAfter(), limits.reconcileBatch());
        var told =
                book.intentsOf(standing).stream()
                        .gather(Gatherers.mapConcurrent(limits.reconcileAtOnce(), this::look))
                        .filter(Boolean::booleanValue)
                        .count();
        return told > 0 && standing.size() == limits.reconcileBatch();
    }

    private boolean look(String intentId) {
        try {
            return settle(intentId);
        } catch (RuntimeException failure) {
            log.warn("Could not look at the refunds of a payment", failure);
            return false;
        }
    }

    private void settle(RefundSnapshot news) {
        news.refundId()
                .flatMap(book::find)
                .ifPresentOrElse(
                        refund -> book.settle(refund, news),
                        () -> log.warn("{} is none of ours; the daily comparison tells", news));
    }
}
