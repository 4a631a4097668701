package io.foyer.event.pricing;

import io.foyer.event.change.CatalogueChange.ShowtimeEdited;
import io.foyer.event.change.CatalogueChanges;
import io.foyer.event.showtime.ShowtimeSchedule;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells, once, that other tiers are valid now than a moment ago. */
@Component
class PriceFlip {

    private final PriceTiers tiers;
    private final PricePeriods periods;
    private final PricedPlaces places;
    private final ShowtimeSchedule schedule;
    private final CatalogueChanges changes;

    PriceFlip(
            PriceTiers tiers,
            PricePeriods periods,
            PricedPlaces places,
            ShowtimeSchedule schedule,
            CatalogueChanges changes) {
        this.tiers = tiers;
        this.periods = periods;
        this.places = places;
        this.schedule = schedule;
        this.changes = changes;
    }

    /** Of several instances the first one tells; the others find it told. */
    @Transactional
    void tell(UUID showtimeId, Instant now) {
        tiers.lockVersion(showtimeId); // the order of locks is that of an edit: showtime, prices
        if (periods.takeFlip(showtimeId, now)) {
            var forSale = periods.at(List.of(showtimeId), now).get(showtimeId);
            places.putOnSale(showtimeId, forSale == null ? 0 : forSale.total());
            schedule.find(showtimeId)
                    .ifPresent(
                            showtime ->
                                    changes.announce(
                                            new ShowtimeEdited(showtimeId, showtime.eventId())));
        }
    }
}
