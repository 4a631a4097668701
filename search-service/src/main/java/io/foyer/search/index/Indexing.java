package io.foyer.search.index;

import io.foyer.search.index.WriteVerdict.Busy;
import io.foyer.search.index.WriteVerdict.Refused;
import io.foyer.search.index.WriteVerdict.Settled;
import io.foyer.search.listing.Listing;
import io.foyer.search.listing.Listings;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Brings documents up to the current state of their rows. A change only says <em>which</em> row is
 * meant; what is written is always read anew, so a late, repeated or reordered change does no harm,
 * and a column that the change left out is never missed. The copy in this service's own database is
 * written before the index.
 */
@Service
public class Indexing {

    private static final Logger log = LoggerFactory.getLogger(Indexing.class);

    private final Listings listings;
    private final CopiedListings copy;
    private final ListingIndex index;
    private final ParkedListings parked;
    private final IndexProperties limits;

    Indexing(
            Listings listings,
            CopiedListings copy,
            ListingIndex index,
            ParkedListings parked,
            IndexProperties limits) {
        this.listings = listings;
        this.copy = copy;
        this.index = index;
        this.parked = parked;
        this.limits = limits;
    }

    /** See {@link ListingIndex#prepare()}. */
    public boolean prepare() {
        return index.prepare();
    }

    /**
     * Returns when each of these showtimes is in the copy and in the index as its row stands now,
     * or is parked. What Elasticsearch is too busy for is tried again with growing pauses.
     *
     * @throws IndexUnavailable when it was tried often enough; nothing is lost by trying later
     */
    public void refresh(Collection<UUID> showtimeIds) throws InterruptedException {
        Set<UUID> open = new HashSet<>(showtimeIds);
        var pause = limits.firstPause();
        for (var attempt = 1; !open.isEmpty(); attempt++) {
            try {
                open = write(open);
            } catch (IndexUnavailable unreachable) {
                if (attempt >= limits.attempts()) {
                    throw unreachable;
                }
            }
            if (!open.isEmpty()) {
                if (attempt >= limits.attempts()) {
                    throw new IndexUnavailable(open.size() + " listings are not written", null);
                }
                Thread.sleep(pause);
                pause = shorter(pause.multipliedBy(2), limits.longestPause());
            }
        }
    }

    /** Tries what is parked once more. */
    public int retryParked() throws InterruptedException {
        var ids = parked.oldest(limits.sweepPage());
        refresh(ids);
        return ids.size();
    }

    private Set<UUID> write(Set<UUID> showtimeIds) {
        var read = listings.byIds(showtimeIds);
        read.unreadable().forEach((id, reason) -> park(new Refused(id, reason)));
        var gone = new HashSet<>(showtimeIds);
        gone.removeAll(read.unreadable().keySet());
        read.listings().stream().map(Listing::showtimeId).forEach(gone::remove);
        // The copy first: it answers while Elasticsearch does not, so it must not wait for that.
        var uncopied = copy.write(read.listings(), gone);
        var open = settle(index.write(read.listings(), gone));
        uncopied.forEach((id, reason) -> park(new Refused(id, reason)));
        return open;
    }

    /** Parks what was refused and returns what is worth another try. */
    private Set<UUID> settle(List<WriteVerdict> verdicts) {
        verdicts.forEach(
                verdict -> {
                    if (verdict instanceof Refused refused) {
                        park(refused);
                    }
                });
        releaseSettled(verdicts);
        return idsOf(Busy.class, verdicts);
    }

    private void park(Refused refused) {
        log.warn("Parked listing {}: {}", refused.showtimeId(), refused.reason());
        parked.park(refused.showtimeId(), refused.reason());
    }

    private void releaseSettled(List<WriteVerdict> verdicts) {
        var settled = idsOf(Settled.class, verdicts);
        if (!settled.isEmpty()) {
            parked.release(settled);
        }
    }

    private static Set<UUID> idsOf(
            Class<? extends WriteVerdict> kind, List<WriteVerdict> verdicts) {
        return verdicts.stream()
                .filter(kind::isInstance)
                .map(WriteVerdict::showtimeId)
                .collect(Collectors.toSet());
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
