package io.foyer.search.index;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts right what one sweep finds, and counts it. */
final class Repair implements Comparison.Finding {

    private static final Logger log = LoggerFactory.getLogger(Repair.class);

    private final Map<Drift, Long> found = new EnumMap<>(Drift.class);
    private final Indexing indexing;
    private final ParkedListings parked;
    private final SweepProperties limits;
    private long repaired;

    Repair(Indexing indexing, ParkedListings parked, SweepProperties limits) {
        this.indexing = indexing;
        this.parked = parked;
        this.limits = limits;
    }

    @Override
    public void found(Map<Drift, Set<UUID>> astray) throws InterruptedException {
        for (var drift : astray.entrySet()) {
            found.merge(drift.getKey(), (long) drift.getValue().size(), Long::sum);
            if (isCuredByWriting(drift.getKey())) {
                refresh(drift.getValue());
            }
        }
    }

    private boolean isCuredByWriting(Drift drift) {
        return switch (drift) {
            case MISSING, BEHIND, OUT_OF_FORM -> true;
            case STRAY -> areFewStrays();
            case AHEAD -> false; // Elasticsearch takes no older version; only a new index helps
        };
    }

    /** Rows are never deleted, so many documents without one mean that the rows are lost. */
    private boolean areFewStrays() {
        var few = count(Drift.STRAY) <= limits.mostStrays();
        if (!few) {
            log.error("{} documents have no row: no more are deleted", count(Drift.STRAY));
        }
        return few;
    }

    private void refresh(Set<UUID> showtimeIds) throws InterruptedException {
        for (var some : Batches.of(showtimeIds, limits.doubts())) {
            indexing.refresh(some);
            repaired += some.size() - parked.known(some).size();
        }
    }

    long count(Drift drift) {
        return found.getOrDefault(drift, 0L);
    }

    SweepReport report(long compared) {
        return new SweepReport(
                compared,
                repaired,
                count(Drift.MISSING),
                count(Drift.BEHIND),
                count(Drift.OUT_OF_FORM),
                count(Drift.STRAY),
                count(Drift.AHEAD));
    }
}
