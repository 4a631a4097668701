package io.foyer.search.index;

import io.foyer.search.listing.ListingVersion;
import io.foyer.search.listing.Listings;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Compares versions between the listing table and the index, and repairs. The change stream is
 * fast; this makes it certain, since Debezium can lose a change at a restart.
 */
@Service
public class Sweep {

    private static final Logger log = LoggerFactory.getLogger(Sweep.class);
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final Listings listings;
    private final ListingIndex index;
    private final Indexing indexing;
    private final IndexProperties limits;
    private final Counter repairs;

    Sweep(
            Listings listings,
            ListingIndex index,
            Indexing indexing,
            IndexProperties limits,
            MeterRegistry metrics) {
        this.listings = listings;
        this.index = index;
        this.indexing = indexing;
        this.limits = limits;
        this.repairs = metrics.counter("foyer.search.sweep.repaired");
    }

    /** Looks at every row. */
    public SweepReport all() throws InterruptedException {
        return since(Instant.EPOCH);
    }

    /** Looks at the rows that changed at that time or later. */
    public SweepReport since(Instant changedSince) throws InterruptedException {
        var compared = 0;
        var repaired = 0;
        var after = BEFORE_ALL;
        List<ListingVersion> page;
        do {
            page = listings.versionsAfter(after, changedSince, limits.sweepPage());
            if (!page.isEmpty()) {
                after = page.getLast().showtimeId();
                compared += page.size();
                repaired += repair(page);
            }
        } while (page.size() == limits.sweepPage());
        if (repaired > 0) {
            log.warn("The sweep repaired {} of {} listings", repaired, compared);
        }
        return new SweepReport(compared, repaired);
    }

    /** Looks at one page of all rows, those after that showtime. */
    public SweepPage page(UUID after) throws InterruptedException {
        var page = listings.versionsAfter(after, Instant.EPOCH, limits.sweepPage());
        var report = new SweepReport(page.size(), page.isEmpty() ? 0 : repair(page));
        return new SweepPage(
                report,
                page.size() < limits.sweepPage()
                        ? Optional.empty()
                        : Optional.of(page.getLast().showtimeId()));
    }

    private int repair(List<ListingVersion> page) throws InterruptedException {
        var held = index.versions(page.stream().map(ListingVersion::showtimeId).toList());
        var behind =
                page.stream()
                        .filter(row -> held.getOrDefault(row.showtimeId(), 0L) < row.version())
                        .map(ListingVersion::showtimeId)
                        .toList();
        indexing.refresh(behind);
        repairs.increment(behind.size());
        return behind.size();
    }
}
