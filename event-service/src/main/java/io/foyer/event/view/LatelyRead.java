package io.foyer.event.view;

import io.foyer.common.cache.Flights;
import io.foyer.event.change.CatalogueChange;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Showtimes as they were a moment ago. However many people ask for the seat map of one showtime
 * without naming its version, the showtime is read about twice a second.
 */
@Component
class LatelyRead {

    private static final int ABOUT_A_KILOBYTE = 1024;

    private final ShowtimeReader showtimes;
    private final Flights<UUID, Optional<ShowtimeRow>> rows;

    LatelyRead(ShowtimeReader showtimes, ViewProperties limits) {
        this.showtimes = showtimes;
        this.rows =
                new Flights<>(
                        limits.eventLifetime(),
                        limits.showtimesSize(),
                        (id, row) -> ABOUT_A_KILOBYTE,
                        limits.patience());
    }

    /** Whoever changed something finds it at their next look. */
    @TransactionalEventListener
    void on(CatalogueChange change) {
        rows.forgetAll();
    }

    /** The showtime, present or not, as it was at most {@code foyer.view.event-lifetime} ago. */
    Optional<ShowtimeRow> find(UUID id) {
        return rows.get(id, () -> showtimes.find(id));
    }
}
