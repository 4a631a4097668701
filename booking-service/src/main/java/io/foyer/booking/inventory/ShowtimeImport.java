package io.foyer.booking.inventory;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Asks the catalogue for a showtime, outside any transaction, and writes the answer down. */
@Component
class ShowtimeImport {

    private final Catalogue catalogue;
    private final ShowtimeTable table;
    private final ApplicationEventPublisher listeners;
    private final TransactionTemplate transaction;
    private final InstantSource clock;

    ShowtimeImport(
            Catalogue catalogue,
            ShowtimeTable table,
            ApplicationEventPublisher listeners,
            PlatformTransactionManager transactions,
            InstantSource clock) {
        this.catalogue = catalogue;
        this.table = table;
        this.listeners = listeners;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** The showtime as it stands in the table now; absent when there is none. */
    Optional<ShowtimeOnSale> bring(UUID showtimeId) {
        var askedAt = clock.instant();
        var entry = catalogue.find(showtimeId);
        transaction.executeWithoutResult(
                status ->
                        entry.ifPresentOrElse(
                                found -> save(found, askedAt), () -> table.withdraw(showtimeId)));
        return table.find(showtimeId);
    }

    private void save(Catalogue.Entry entry, Instant askedAt) {
        var saved = table.save(entry, askedAt);
        if (saved.written()) {
            listeners.publishEvent(
                    new ShowtimeImported(
                            entry.showtime().id(), entry.priceTiers(), saved.seatsChanged()));
            saved.replanned().ifPresent(listeners::publishEvent);
        }
    }
}
