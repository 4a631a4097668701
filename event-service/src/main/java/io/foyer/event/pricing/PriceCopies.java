package io.foyer.event.pricing;

import io.foyer.common.security.Caller;
import io.foyer.event.change.CatalogueChange.EventEdited;
import io.foyer.event.change.CatalogueChanges;
import io.foyer.event.seatmap.SeatMap;
import io.foyer.event.showtime.Showtime;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives new showtimes the prices of others. Tiers come along with their rules about demand and
 * begin at their base price; when they are valid moves with the start. On another version of the
 * seat map they follow sections by name, and painted seats by section, row and number; what is not
 * there any more gets no price.
 */
@Component
public class PriceCopies {

    private final PriceTiers tiers;
    private final PriceBook book;
    private final PricedPlaces places;
    private final CatalogueChanges changes;

    PriceCopies(PriceTiers tiers, PriceBook book, PricedPlaces places, CatalogueChanges changes) {
        this.tiers = tiers;
        this.book = book;
        this.places = places;
        this.changes = changes;
    }

    /** Copies prices, and tells of each event that got some once. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void copy(Caller by, List<PriceCopy> copies) {
        var known = tiers.tiers(copies.stream().map(copy -> copy.from().id()).toList());
        var maps = new HashMap<MapVersion, SeatMap>();
        for (var copy : copies) {
            var from = maps.computeIfAbsent(MapVersion.of(copy.from()), _ -> mapOf(copy.from()));
            var to = maps.computeIfAbsent(MapVersion.of(copy.to()), _ -> mapOf(copy.to()));
            var moved = moved(copy, known, new MovedPlaces(from, to));
            if (!moved.isEmpty()) {
                var forSale = book.enter(copy.to().id(), by.accountId(), to, moved);
                places.putOnSale(copy.to().id(), forSale);
            }
        }
        copies.stream()
                .map(copy -> copy.to().eventId())
                .distinct()
                .forEach(eventId -> changes.announce(new EventEdited(eventId)));
    }

    private SeatMap mapOf(Showtime showtime) {
        return places.mapOf(showtime);
    }

    private List<NewTier> moved(
            PriceCopy copy, Map<UUID, List<PriceTier>> known, MovedPlaces moves) {
        var later = Duration.between(copy.from().plan().startsAt(), copy.to().plan().startsAt());
        return known.getOrDefault(copy.from().id(), List.of()).stream()
                .map(tier -> new NewTier(tier, moves.of(tier.places()), later))
                .filter(tier -> !tier.places().isEmpty())
                .toList();
    }

    /** A tier that is to be made after another. */
    record NewTier(PriceTier like, Places places, Duration later) {}

    private record MapVersion(UUID venueId, int version) {

        static MapVersion of(Showtime showtime) {
            return new MapVersion(showtime.venueId(), showtime.seatMapVersion());
        }
    }
}
