package io.foyer.search.index;

import io.foyer.search.listing.ListingVersion;
import io.foyer.search.listing.Listings;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What looked astray at first. After a pause it is looked at again, this time exactly: a change may
 * have been under way, and Elasticsearch finds a document only some time after it was written.
 */
final class Doubts {

    /** Nothing was there at the first look, so nothing has to be held of it yet. */
    static final long NO_ROW = 0;

    private final Map<UUID, Long> rowsAtFirst = new HashMap<>();
    private final Listings listings;
    private final HeldListings copy;
    private final SweepProperties limits;
    private final int revision;

    Doubts(Listings listings, HeldListings copy, SweepProperties limits) {
        this.listings = listings;
        this.copy = copy;
        this.limits = limits;
        this.revision = copy.revision();
    }

    boolean arePlausible(Held held, long rowVersion) {
        return held.version() == rowVersion && held.revision() >= revision;
    }

    void add(UUID showtimeId, long rowVersion) {
        rowsAtFirst.put(showtimeId, rowVersion);
    }

    boolean areMany() {
        return rowsAtFirst.size() >= limits.doubts();
    }

    /** Looks again, and doubts nothing any more. */
    Map<Drift, Set<UUID>> settle() throws InterruptedException {
        if (rowsAtFirst.isEmpty()) {
            return Map.of();
        }
        Thread.sleep(limits.pause());
        // In this order: a row that is read after its document is never older than that.
        var held = copy.held(rowsAtFirst.keySet());
        var rows =
                listings.versions(rowsAtFirst.keySet()).stream()
                        .collect(
                                Collectors.toMap(
                                        ListingVersion::showtimeId, ListingVersion::version));
        var astray = new EnumMap<Drift, Set<UUID>>(Drift.class);
        rowsAtFirst.forEach(
                (id, atFirst) ->
                        judge(atFirst, rows.get(id), held.get(id))
                                .ifPresent(
                                        drift ->
                                                astray.computeIfAbsent(drift, _ -> new HashSet<>())
                                                        .add(id)));
        rowsAtFirst.clear();
        return astray;
    }

    private Optional<Drift> judge(long atFirst, @Nullable Long row, @Nullable Held held) {
        if (held == null) {
            return Optional.of(Drift.MISSING).filter(_ -> row != null && atFirst != NO_ROW);
        }
        if (row == null) {
            return Optional.of(Drift.STRAY);
        }
        if (held.version() > row) {
            return Optional.of(Drift.AHEAD);
        }
        if (held.version() < atFirst) {
            return Optional.of(Drift.BEHIND);
        }
        return Optional.of(Drift.OUT_OF_FORM).filter(_ -> held.revision() < revision);
    }
}
