package io.foyer.search.index;

import io.foyer.search.index.WriteVerdict.Busy;
import io.foyer.search.index.WriteVerdict.Refused;
import io.foyer.search.index.WriteVerdict.Settled;
import io.foyer.search.listing.Listing;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Behaves like the index, and can be told to be busy, picky or away. */
final class InMemoryListingIndex implements ListingIndex {

    private final Map<UUID, Long> versions = new HashMap<>();
    private final Set<UUID> unwanted = new HashSet<>();
    private boolean exists;
    private int busyFor;
    private boolean away;

    void beBusyFor(int writes) {
        busyFor = writes;
    }

    void goAway() {
        away = true;
    }

    void refuse(UUID showtimeId) {
        unwanted.add(showtimeId);
    }

    void accept(UUID showtimeId) {
        unwanted.remove(showtimeId);
    }

    @Override
    public boolean prepare() {
        requireThere();
        var created = !exists;
        exists = true;
        return created;
    }

    @Override
    public List<WriteVerdict> write(Collection<Listing> listings, Collection<UUID> gone) {
        requireThere();
        var verdicts = new ArrayList<WriteVerdict>();
        for (var listing : listings) {
            verdicts.add(write(listing));
        }
        for (var showtimeId : gone) {
            versions.remove(showtimeId);
            verdicts.add(new Settled(showtimeId));
        }
        if (busyFor > 0) {
            busyFor--;
        }
        return verdicts;
    }

    @Override
    public Map<UUID, Long> versions(Collection<UUID> showtimeIds) {
        requireThere();
        var held = new HashMap<>(versions);
        held.keySet().retainAll(showtimeIds);
        return held;
    }

    private WriteVerdict write(Listing listing) {
        var showtimeId = listing.showtimeId();
        if (busyFor > 0) {
            return new Busy(showtimeId, "busy");
        }
        if (unwanted.contains(showtimeId) || Math.abs(listing.venue().lat()) > 90) {
            return new Refused(showtimeId, "unwanted");
        }
        versions.merge(showtimeId, listing.version(), Math::max);
        return new Settled(showtimeId);
    }

    private void requireThere() {
        if (away) {
            throw new IndexUnavailable("away", null);
        }
    }
}
