package io.foyer.event.listing;

import io.foyer.event.change.CatalogueChange;
import io.foyer.event.change.CatalogueChange.EventEdited;
import io.foyer.event.change.CatalogueChange.PerformerChanged;
import io.foyer.event.change.CatalogueChange.PriceShifted;
import io.foyer.event.change.CatalogueChange.ShowtimeEdited;
import io.foyer.event.change.CatalogueChange.VenueChanged;
import io.foyer.event.change.CatalogueChange.WaitingRoomSwitched;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Rewrites listings within the transaction that changed what they show: search can lag behind the
 * catalogue but never disagree with it for good. What is noted of sales meanwhile, and cannot be
 * seen here, is looked for once this transaction has committed ({@link ListingRefresh}).
 */
@Component
class ListingWriter {

    private final ListingSources sources;
    private final Listings listings;
    private final DueListings due;
    private final InstantSource clock;

    ListingWriter(ListingSources sources, Listings listings, DueListings due, InstantSource clock) {
        this.sources = sources;
        this.listings = listings;
        this.due = due;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(CatalogueChange change) {
        rewrite(affected(change));
    }

    @Transactional
    public void rewrite(Collection<UUID> showtimeIds) {
        if (!showtimeIds.isEmpty()) {
            var now = clock.instant();
            sources.lock(showtimeIds);
            listings.write(sources.read(showtimeIds, now), now);
            due.add(showtimeIds);
        }
    }

    private List<UUID> affected(CatalogueChange change) {
        return switch (change) {
            case VenueChanged(var venueId) -> sources.showtimesAtVenue(venueId);
            case PerformerChanged(var performerId) -> sources.showtimesOfPerformer(performerId);
            case EventEdited(var eventId) -> sources.showtimesOfEvent(eventId);
            case ShowtimeEdited(var showtimeId, _) -> List.of(showtimeId);
            case PriceShifted(var showtimeId, _) -> List.of(showtimeId);
            case WaitingRoomSwitched _ -> List.of();
        };
    }
}
