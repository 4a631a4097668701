package io.foyer.booking.hold;

import io.foyer.common.messaging.Outbox;
import io.foyer.common.messaging.Streams;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells how showtimes sell, however often that changes, once per {@link
 * HoldProperties#salesInterval()} and showtime.
 */
@Component
class SalesAnnouncer implements SalesWatch {

    private static final Logger log = LoggerFactory.getLogger(SalesAnnouncer.class);

    private final SalesFigures figures;
    private final Outbox outbox;
    private final TransactionTemplate transaction;
    private final Set<UUID> changed = ConcurrentHashMap.newKeySet();

    SalesAnnouncer(SalesFigures figures, Outbox outbox, PlatformTransactionManager transactions) {
        this.figures = figures;
        this.outbox = outbox;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public void changed(UUID showtimeId) {
        changed.add(showtimeId);
    }

    void announce() {
        for (var showtimeId : changed) {
            // Taken off before counting: a change from now on is announced next time.
            changed.remove(showtimeId);
            try {
                figures.of(showtimeId).ifPresent(this::append);
            } catch (CompletionException | DataAccessException | TransactionException failure) {
                changed.add(showtimeId);
                log.debug("Cannot tell how {} sells; tried again soon", showtimeId, failure);
            }
        }
    }

    private void append(SalesChanged message) {
        transaction.executeWithoutResult(status -> outbox.append(Streams.BOOKING, message));
    }
}
