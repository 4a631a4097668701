package io.foyer.search.index;

import io.foyer.search.index.WriteVerdict.Busy;
import io.foyer.search.index.WriteVerdict.Refused;
import io.foyer.search.listing.Listings;
import io.foyer.search.listing.ReadListings;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Writes rows into an index that is being built, and into no other. */
@Component
class Filling {

    private final Listings listings;
    private final ParkedListings parked;

    Filling(Listings listings, ParkedListings parked) {
        this.listings = listings;
        this.parked = parked;
    }

    /**
     * The next page after a key.
     *
     * @throws IndexUnavailable when not all of it is written; to be tried again
     */
    Filled page(ListingDocuments target, UUID after, int limit) {
        var page = listings.after(after, limit);
        if (page.keys().isEmpty()) {
            return new Filled(after, 0, 0, true);
        }
        var refused = write(target, page.rows(), Set.of());
        var taken = page.rows().listings().size() - refused;
        return new Filled(page.keys().getLast(), taken, refused, page.keys().size() < limit);
    }

    /** Brings these up to the state of their rows. */
    void repair(ListingDocuments target, Collection<UUID> showtimeIds) {
        var read = listings.byIds(showtimeIds);
        var gone = new HashSet<>(showtimeIds);
        gone.removeAll(read.unreadable().keySet());
        read.listings().forEach(listing -> gone.remove(listing.showtimeId()));
        write(target, read, gone);
    }

    /** What cannot be read or is refused is parked. */
    private int write(ListingDocuments target, ReadListings read, Set<UUID> gone) {
        read.unreadable().forEach(parked::park);
        var refused = 0;
        for (var verdict : target.write(read.listings(), gone)) {
            if (verdict instanceof Busy busy) {
                throw new IndexUnavailable("The next index is busy: " + busy.reason(), null);
            }
            if (verdict instanceof Refused no) {
                parked.park(no.showtimeId(), no.reason());
                refused++;
            }
        }
        return refused;
    }

    /**
     * What was done.
     *
     * @param last whether there is no page after this one
     */
    record Filled(UUID upTo, int written, int refused, boolean last) {}
}
