package io.foyer.event.pricing;

import io.foyer.event.change.CatalogueChange.PriceShifted;
import io.foyer.event.change.CatalogueChanges;
import io.foyer.event.pricing.PriceChanges.Occasion;
import io.foyer.event.showtime.Showtime;
import io.foyer.event.showtime.ShowtimeSchedule;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Shows the prices that demand makes. Repeatable, and in any order: the newest message counts, and
 * an organizer's edit counts more.
 */
@Component
class DemandFollower {

    private final PriceTiers tiers;
    private final MovedPrices moves;
    private final ShowtimeSchedule schedule;
    private final CatalogueChanges changes;
    private final InstantSource clock;

    DemandFollower(
            PriceTiers tiers,
            MovedPrices moves,
            ShowtimeSchedule schedule,
            CatalogueChanges changes,
            InstantSource clock) {
        this.tiers = tiers;
        this.moves = moves;
        this.schedule = schedule;
        this.changes = changes;
        this.clock = clock;
    }

    @Transactional
    void follow(MovedPrice moved) {
        schedule.find(moved.showtimeId()).ifPresent(showtime -> follow(showtime, moved));
    }

    private void follow(Showtime showtime, MovedPrice moved) {
        var version = tiers.lockVersion(showtime.id()); // the order of locks is that of an edit
        if (moves.note(moved)) {
            tiers.tiers(showtime.id()).stream()
                    .filter(moved::isAbout)
                    .forEach(tier -> move(showtime, tier, moved, version));
        }
    }

    private void move(Showtime showtime, PriceTier before, MovedPrice moved, long version) {
        // What Postgres keeps of a time.
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var after = before.movedTo(moved.price(), now);
        if (after.current().equals(before.current())) {
            return;
        }
        moves.write(new Occasion(showtime.id(), null, now, version), before, after);
        changes.announce(new PriceShifted(showtime.id(), showtime.eventId()));
    }
}
