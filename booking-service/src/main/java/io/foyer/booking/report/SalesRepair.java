package io.foyer.booking.report;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Compares what reports say of a showtime with its bookings and mends it: the stream is fast, this
 * makes it certain. It counts what was missed by the same statements as the stream does, so the two
 * never count anything twice; sums that are wrong all the same are made anew.
 */
@Component
class SalesRepair {

    private static final Logger log = LoggerFactory.getLogger(SalesRepair.class);

    private final Missed missed;
    private final SalesCounter counter;
    private final SalesBalance balance;
    private final TransactionTemplate transactions;
    private final ReportProperties limits;

    SalesRepair(
            Missed missed,
            SalesCounter counter,
            SalesBalance balance,
            TransactionTemplate transactions,
            ReportProperties limits) {
        this.missed = missed;
        this.counter = counter;
        this.balance = balance;
        this.transactions = transactions;
        this.limits = limits;
    }

    Drift mend(UUID showtimeId) {
        var drift = count(showtimeId, limits.repair().grace());
        if (balance.isEven(showtimeId)) {
            return drift;
        }
        log.warn("The sums of showtime {} are not those of its bookings; made anew", showtimeId);
        transactions.executeWithoutResult(
                _ -> {
                    balance.forget(showtimeId);
                    count(showtimeId, Duration.ZERO);
                });
        return drift.plus(Drift.UNEVEN);
    }

    private Drift count(UUID showtimeId, Duration grace) {
        return new Drift(
                drain(() -> missed.bookings(showtimeId, grace), counter::sold),
                drain(
                        () -> missed.cancelledTickets(showtimeId, grace),
                        ids -> counter.cancelled(showtimeId, ids)),
                drain(() -> missed.refunds(showtimeId, grace), counter::refunded),
                0);
    }

    /** Some at a time, until there are none, or none that can be counted. */
    private static int drain(Supplier<List<UUID>> next, ToIntFunction<Collection<UUID>> count) {
        var all = 0;
        int counted;
        do {
            var ids = next.get();
            counted = ids.isEmpty() ? 0 : count.applyAsInt(ids);
            all += counted;
        } while (counted > 0);
        return all;
    }
}
