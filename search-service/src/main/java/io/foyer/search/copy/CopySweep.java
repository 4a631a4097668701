package io.foyer.search.copy;

import io.foyer.search.listing.Listing;
import io.foyer.search.listing.ListingVersion;
import io.foyer.search.listing.Listings;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Compares the copy with the listing table and repairs it, without asking Elasticsearch. */
@Service
public class CopySweep {

    private static final Logger log = LoggerFactory.getLogger(CopySweep.class);
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    /** Listings are never deleted, so many rows without one mean that the listings are lost. */
    private static final int MOST_STRAYS = 1000;

    private final Listings listings;
    private final ListingCopy copy;
    private final CopyProperties limits;
    private final Counter repairs;

    CopySweep(Listings listings, ListingCopy copy, CopyProperties limits, MeterRegistry metrics) {
        this.listings = listings;
        this.copy = copy;
        this.limits = limits;
        this.repairs = metrics.counter("foyer.search.copy.repaired");
    }

    /** Looks at every listing, and at every row of the copy whether there is a listing to it. */
    public CopyReport all() {
        var report = walk(after -> listings.versionsAfter(after, limits.page())).and(strays());
        if (report.repaired() > 0) {
            log.info(
                    "The copy: {} of {} rows were brought up to date",
                    report.repaired(),
                    report.compared());
        }
        return report;
    }

    /** Looks at the listings that changed at that time or later. */
    public CopyReport since(Instant changedSince) {
        return walk(after -> listings.versionsAfter(after, changedSince, limits.page()));
    }

    private CopyReport walk(Function<UUID, List<ListingVersion>> pages) {
        var report = new CopyReport(0, 0);
        var after = BEFORE_ALL;
        List<ListingVersion> page;
        do {
            page = pages.apply(after);
            if (!page.isEmpty()) {
                after = page.getLast().showtimeId();
                report = report.and(new CopyReport(page.size(), repair(page)));
            }
        } while (page.size() == limits.page());
        return report;
    }

    private CopyReport strays() {
        var report = new CopyReport(0, 0);
        var after = BEFORE_ALL;
        List<UUID> page;
        do {
            page = copy.idsAfter(after, limits.page());
            if (!page.isEmpty()) {
                after = page.getLast();
                report = report.and(new CopyReport(0, rewrite(withoutListing(page))));
            }
        } while (page.size() == limits.page() && report.repaired() < MOST_STRAYS);
        return report;
    }

    private int repair(List<ListingVersion> page) {
        var held = copy.versions(page.stream().map(ListingVersion::showtimeId).toList());
        return rewrite(
                page.stream()
                        .filter(row -> held.getOrDefault(row.showtimeId(), -1L) < row.version())
                        .map(ListingVersion::showtimeId)
                        .toList());
    }

    private Set<UUID> withoutListing(List<UUID> page) {
        var stray = new HashSet<>(page);
        listings.versions(page).stream().map(ListingVersion::showtimeId).forEach(stray::remove);
        return stray;
    }

    /** Reads the rows as they are now, since they may have changed since they were compared. */
    private int rewrite(Collection<UUID> showtimeIds) {
        if (showtimeIds.isEmpty()) {
            return 0;
        }
        var read = listings.byIds(showtimeIds);
        var gone = new HashSet<>(showtimeIds);
        gone.removeAll(read.unreadable().keySet());
        read.listings().stream().map(Listing::showtimeId).forEach(gone::remove);
        var refused = copy.write(read.listings(), gone);
        refused.forEach((id, reason) -> log.warn("The copy refused listing {}: {}", id, reason));
        var repaired = showtimeIds.size() - read.unreadable().size() - refused.size();
        repairs.increment(repaired);
        return repaired;
    }
}
