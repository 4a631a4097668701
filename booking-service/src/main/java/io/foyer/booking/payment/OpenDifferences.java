package io.foyer.booking.payment;

import io.foyer.booking.payment.Differences.Difference;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What disagrees about money, for a person. */
@Component
class OpenDifferences implements AttentionSource {

    private final JdbcClient jdbc;
    private final Differences differences;
    private final MoneyWatch watch;
    private final ComparedDays days;

    OpenDifferences(JdbcClient jdbc, Differences differences, MoneyWatch watch, ComparedDays days) {
        this.jdbc = jdbc;
        this.differences = differences;
        this.watch = watch;
        this.days = days;
    }

    @Override
    public String name() {
        return "difference";
    }

    @Override
    public List<AttentionItem> items(int limit) {
        return jdbc.sql(
                        """
                        SELECT 'difference:' || key AS key, kind, payment_id, booking_id, detail, found_at AS since
                          FROM money_difference WHERE resolved_at IS NULL
                         ORDER BY found_at DESC
                         LIMIT ?
                        """)
                .param(limit)
                .query(AttentionItem.class)
                .list();
    }

    @Override
    public long count() {
        return differences.count();
    }

    @Override
    @Transactional
    public boolean retry(String key) {
        var known = differences.find(key);
        known.ifPresent(this::retry);
        return known.isPresent();
    }

    private void retry(Difference difference) {
        switch (difference.kind()) {
            case LEDGER, MONEY_WITHOUT_BOOKING, TICKETS_WITHOUT_MONEY ->
                    watch.lookAgain(difference);
            // Its day is compared once more, which brings it up again if it is still there.
            case PROVIDER -> {
                days.again(Objects.requireNonNull(difference.day()));
                differences.resolve(difference.key());
            }
            case PARKED_CALL, PARKED_WEBHOOK, FAILED_REFUND ->
                    throw new IllegalStateException("Not found by comparing: " + difference);
        }
    }
}
