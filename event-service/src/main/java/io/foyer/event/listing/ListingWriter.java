package io.foyer.event.listing;

import io.foyer.event.change.CatalogueChange;
import io.foyer.event.change.CatalogueChange.EventEdited;
import io.foyer.event.change.CatalogueChange.PerformerChanged;
import io.foyer.event.change.CatalogueChange.ShowtimeEdited;
import io.foyer.event.change.CatalogueChange.VenueChanged;
import io.foyer.event.change.CatalogueChange.WaitingRoomSwitched;
import io.foyer.event.sales.SalesNoted;
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
 * catalogue but never disagree with it for good.
 */
@Component
class ListingWriter {

    /**
     * Sales are shown as popularity in steps of this share, so that not every ticket is a change.
     */
    private static final int POPULARITY_STEPS = 100;

    private final ListingSources sources;
    private final Listings listings;
    private final InstantSource clock;

    ListingWriter(ListingSources sources, Listings listings, InstantSource clock) {
        this.sources = sources;
        this.listings = listings;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(CatalogueChange change) {
        rewrite(affected(change));
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(SalesNoted noted) {
        var source = sources.lockAndRead(List.of(noted.showtimeId()), clock.instant()).stream();
        write(source.filter(this::showsOtherSales).toList());
    }

    @Transactional
    public void rewrite(Collection<UUID> showtimeIds) {
        if (!showtimeIds.isEmpty()) {
            write(sources.lockAndRead(showtimeIds, clock.instant()));
        }
    }

    private List<UUID> affected(CatalogueChange change) {
        return switch (change) {
            case VenueChanged(var venueId) -> sources.showtimesAtVenue(venueId);
            case PerformerChanged(var performerId) -> sources.showtimesOfPerformer(performerId);
            case EventEdited(var eventId) -> sources.showtimesOfEvent(eventId);
            case ShowtimeEdited(var showtimeId, _) -> List.of(showtimeId);
            case WaitingRoomSwitched _ -> List.of();
        };
    }

    private boolean showsOtherSales(ListingSource source) {
        var shown = listings.shown(source.showtimeId());
        var step = Math.max(1, source.counters().total() / POPULARITY_STEPS);
        return shown.isPresent()
                && (shown.get().availability() != source.availability(clock.instant())
                        || Math.abs(source.counters().sold() - shown.get().popularity()) >= step);
    }

    private void write(List<ListingSource> changed) {
        listings.write(changed, clock.instant());
    }
}
