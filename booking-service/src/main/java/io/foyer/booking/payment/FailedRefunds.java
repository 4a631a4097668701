package io.foyer.booking.payment;

import io.foyer.common.money.Money;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Money that did not arrive, and was not asked back once more since. */
@Repository
class FailedRefunds implements AttentionSource {

    private final JdbcClient jdbc;
    private final RefundRows rows;
    private final RefundedLines lines;
    private final Refunds refunds;

    FailedRefunds(JdbcClient jdbc, RefundRows rows, RefundedLines lines, Refunds refunds) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.lines = lines;
        this.refunds = refunds;
    }

    @Override
    public String name() {
        return "refund";
    }

    @Override
    public List<AttentionItem> items(int limit) {
        return jdbc.sql(
                        """
                        SELECT 'refund:' || id AS key, 'FAILED_REFUND' AS kind, payment_id, booking_id,
                               format('%s %s, %s: %s', amount, currency, reason, failure) AS detail, completed_at AS since
                          FROM refund WHERE status = 'FAILED' AND retried_by IS NULL
                         ORDER BY completed_at DESC
                         LIMIT ?
                        """)
                .param(limit)
                .query(AttentionItem.class)
                .list();
    }

    @Override
    public long count() {
        return jdbc.sql(
                        """
                        SELECT count(*) FROM refund WHERE status = 'FAILED' AND retried_by IS NULL
                        """)
                .query(Long.class)
                .single();
    }

    /** Asks for the same money under a new id; the failed one stays in the books as it was. */
    @Override
    @Transactional
    public boolean retry(String id) {
        var failed = Uuids.parse(id).flatMap(rows::find);
        failed.filter(refund -> refund.status() == RefundStatus.FAILED).ifPresent(this::askAgain);
        return failed.isPresent();
    }

    private void askAgain(Refund failed) {
        var parts = lines.leftOf(failed);
        if (parts.isEmpty() && lines.isOfLines(failed)) {
            // Its buyer has had it in another way since: nothing is left to ask for.
            replaced(failed.id(), failed.id());
            return;
        }
        var outcome =
                refunds.request(
                        new RefundRequest(
                                failed.bookingId(),
                                parts.isEmpty() ? failed.amount() : sum(parts, failed),
                                failed.reason(),
                                failed.note(),
                                null,
                                "instead-of:" + failed.id(),
                                parts));
        if (outcome instanceof RefundOutcome.Requested(var refund)) {
            replaced(failed.id(), refund.id());
        }
    }

    private static Money sum(List<RefundPart> parts, Refund failed) {
        return new Money(
                parts.stream().mapToLong(RefundPart::amount).sum(), failed.amount().currency());
    }

    private void replaced(UUID failedId, UUID by) {
        jdbc.sql("UPDATE refund SET retried_by = ? WHERE id = ?").params(by, failedId).update();
    }
}
