package io.foyer.search.index;

import io.foyer.search.index.WriteVerdict.Busy;
import io.foyer.search.index.WriteVerdict.Refused;
import io.foyer.search.index.WriteVerdict.Settled;
import io.foyer.search.listing.KeyOrder;
import io.foyer.search.listing.Listing;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Behaves like the index, and can be told to be busy, picky, blocked or away. */
final class InMemoryListingIndex implements ListingIndex {

    private final Map<UUID, Long> versions = new HashMap<>();
    private final Map<UUID, Long> deleted = new HashMap<>();
    private final Set<UUID> unwanted = new HashSet<>();
    private final Set<UUID> busyOnce = new HashSet<>();
    private boolean exists;
    private boolean blocked;
    private int busyFor;
    private boolean away;

    void beBusyFor(int writes) {
        busyFor = writes;
    }

    void beBusyOnceFor(UUID showtimeId) {
        busyOnce.add(showtimeId);
    }

    void block(boolean writes) {
        blocked = writes;
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

    /** What Elasticsearch does a minute after a deletion. */
    void forgetDeletions() {
        deleted.clear();
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
        listings.forEach(listing -> verdicts.add(write(listing)));
        gone.forEach(showtimeId -> verdicts.add(delete(showtimeId)));
        if (busyFor > 0) {
            busyFor--;
        }
        return verdicts;
    }

    private WriteVerdict write(Listing listing) {
        var showtimeId = listing.showtimeId();
        if (isBusyWith(showtimeId)) {
            return new Busy(showtimeId, "busy");
        }
        if (unwanted.contains(showtimeId) || Math.abs(listing.venue().lat()) > 90) {
            return new Refused(showtimeId, "unwanted");
        }
        if (deleted.getOrDefault(showtimeId, 0L) <= listing.version()) {
            versions.merge(showtimeId, listing.version(), Math::max);
        }
        return new Settled(showtimeId);
    }

    private WriteVerdict delete(UUID showtimeId) {
        if (isBusyWith(showtimeId)) {
            return new Busy(showtimeId, "busy");
        }
        var version = versions.remove(showtimeId);
        deleted.put(showtimeId, version == null ? 1 : version + 1);
        return new Settled(showtimeId);
    }

    private boolean isBusyWith(UUID showtimeId) {
        return !exists || blocked || busyFor > 0 || busyOnce.remove(showtimeId);
    }

    @Override
    public Map<UUID, Held> held(Collection<UUID> showtimeIds) {
        requireThere();
        return versions.entrySet().stream()
                .filter(each -> showtimeIds.contains(each.getKey()))
                .map(InMemoryListingIndex::heldOf)
                .collect(Collectors.toMap(Held::showtimeId, held -> held));
    }

    @Override
    public List<Held> after(UUID after, int limit) {
        requireThere();
        return versions.entrySet().stream()
                .filter(each -> KeyOrder.BY_KEY.compare(each.getKey(), after) > 0)
                .map(InMemoryListingIndex::heldOf)
                .sorted(Comparator.comparing(Held::showtimeId, KeyOrder.BY_KEY))
                .limit(limit)
                .toList();
    }

    private static Held heldOf(Map.Entry<UUID, Long> version) {
        return new Held(version.getKey(), version.getValue(), ListingMapping.REVISION);
    }

    @Override
    public int revision() {
        return ListingMapping.REVISION;
    }

    private void requireThere() {
        if (away) {
            throw new IndexUnavailable("away", null);
        }
    }
}
