package io.foyer.booking.archive;

import io.foyer.booking.archive.PastShowtimes.Over;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Moves what was bought of showtimes that are long over into the tables of their month, some
 * bookings in a transaction. Whoever dies or is joined by another instance leaves nothing behind
 * but work.
 */
@Component
class Archiving {

    private static final Logger log = LoggerFactory.getLogger(Archiving.class);

    private final PastShowtimes showtimes;
    private final PastMonths months;
    private final SaleRows rows;
    private final TransactionTemplate transactions;
    private final Counter moved;

    Archiving(
            PastShowtimes showtimes,
            PastMonths months,
            SaleRows rows,
            TransactionTemplate transactions,
            MeterRegistry metrics) {
        this.showtimes = showtimes;
        this.months = months;
        this.rows = rows;
        this.transactions = transactions;
        this.moved = metrics.counter("foyer.archive.moved", "to", "past");
    }

    /** All that is over now, what began first before others. */
    void look() {
        var some = showtimes.over();
        while (!some.isEmpty()) {
            some.forEach(this::move);
            some = showtimes.overAfter(some.getLast());
        }
    }

    /** One showtime whose bookings cannot be moved does not keep the others waiting. */
    private void move(Over showtime) {
        try {
            transactions.executeWithoutResult(_ -> months.make(showtime.month()));
            while (moveSome(showtime) > 0) {
                // There is probably more.
            }
            transactions.executeWithoutResult(_ -> showtimes.close(showtime.id()));
        } catch (ConcurrencyFailureException moved) {
            // Another instance is at the same bookings, and goes on with the rest of them.
            log.debug("{} is archived by somebody else", showtime.id(), moved);
        } catch (DataAccessException failure) {
            log.warn("{} is not archived yet; tried again soon", showtime.id(), failure);
        }
    }

    private int moveSome(Over showtime) {
        var some =
                transactions.execute(
                        _ -> {
                            if (!months.keep(showtime.month())) {
                                return 0;
                            }
                            var bookings = showtimes.settled(showtime.id());
                            if (!bookings.isEmpty()) {
                                rows.move(
                                        showtime.id(),
                                        bookings,
                                        SaleRows.NOT_PAST,
                                        showtime.month());
                            }
                            return bookings.size();
                        });
        moved.increment(some == null ? 0 : some);
        return some == null ? 0 : some;
    }
}
