package io.foyer.event.listing;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Has listings follow what is noted of sales: at once when they did not change lately, else when
 * their pause is over, and not at all when they would show the same. Nothing but the table of due
 * listings is remembered, so it goes on wherever it was left.
 */
@Component
class ListingRefresh {

    private final ListingSources sources;
    private final Listings listings;
    private final DueListings due;
    private final ListingProperties limits;
    private final InstantSource clock;

    ListingRefresh(
            ListingSources sources,
            Listings listings,
            DueListings due,
            ListingProperties limits,
            InstantSource clock) {
        this.sources = sources;
        this.listings = listings;
        this.due = due;
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * Makes those due that show other sales than are noted. To be called after that was committed:
     * whoever is writing one of the listings at this moment either has seen it, or makes the
     * listing due by itself and has it compared when it is done. No lock is needed for that.
     */
    boolean compare(Collection<UUID> showtimeIds) {
        var outdated = outdated(showtimeIds, clock.instant());
        if (!outdated.isEmpty()) {
            due.add(ids(outdated));
        }
        return !outdated.isEmpty();
    }

    /**
     * Rewrites some that are due; who is being edited now waits for the next time.
     *
     * @return how many were compared
     */
    @Transactional
    public int refresh() {
        var next = due.next(limits.refreshBatch());
        if (next.isEmpty()) {
            return 0;
        }
        var taken = due.take(sources.lockFree(next));
        var now = clock.instant();
        var outdated = outdated(taken, now);
        if (!outdated.isEmpty()) {
            listings.write(outdated, now);
            due.putOff(ids(outdated), limits.refreshPause());
        }
        return taken.size();
    }

    private List<ListingSource> outdated(Collection<UUID> showtimeIds, Instant now) {
        var shown = listings.shown(showtimeIds);
        return sources.read(showtimeIds, now).stream()
                .filter(
                        source -> {
                            var sales = shown.get(source.showtimeId());
                            return sales != null && sales.differsFrom(source, now);
                        })
                .toList();
    }

    private static List<UUID> ids(List<ListingSource> sources) {
        return sources.stream().map(ListingSource::showtimeId).toList();
    }
}
