package io.foyer.search.index;

import io.foyer.search.listing.KeyOrder;
import io.foyer.search.listing.ListingVersion;
import io.foyer.search.listing.Listings;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Finds where a copy differs from the listing table. Nothing is remembered between two runs. */
@Component
class Comparison {

    private final Listings listings;
    private final SweepProperties limits;

    Comparison(Listings listings, SweepProperties limits) {
        this.listings = listings;
        this.limits = limits;
    }

    /**
     * Walks both side by side, one range of keys after the other, so that rows without a document
     * and documents without a row are seen alike.
     *
     * @return how many rows were looked at
     */
    long everything(HeldListings copy, Finding finding) throws InterruptedException {
        var doubts = new Doubts(listings, copy, limits);
        var walk = new HeldWalk(copy, limits.page());
        var after = KeyOrder.START;
        var compared = 0L;
        List<ListingVersion> rows;
        do {
            rows = listings.versionsAfter(after, limits.page());
            compared += rows.size();
            after = rows.isEmpty() ? after : rows.getLast().showtimeId();
            compare(rows, walk.upTo(after), doubts);
            tell(doubts, finding, false);
        } while (rows.size() == limits.page());
        while (walk.hasNext()) {
            compare(List.of(), walk.page(), doubts);
            tell(doubts, finding, false);
        }
        tell(doubts, finding, true);
        return compared;
    }

    private static void compare(List<ListingVersion> rows, Iterable<Held> held, Doubts doubts) {
        Map<UUID, Long> open = new HashMap<>();
        rows.forEach(row -> open.put(row.showtimeId(), row.version()));
        for (var each : held) {
            var row = open.remove(each.showtimeId());
            if (row == null) {
                doubts.add(each.showtimeId(), Doubts.NO_ROW);
            } else if (!doubts.arePlausible(each, row)) {
                doubts.add(each.showtimeId(), row);
            }
        }
        open.forEach(doubts::add);
    }

    /**
     * Looks at the rows that changed at that time or later.
     *
     * @return how many these were
     */
    long changedSince(Instant changedSince, HeldListings copy, Finding finding)
            throws InterruptedException {
        var doubts = new Doubts(listings, copy, limits);
        var after = KeyOrder.START;
        var compared = 0L;
        List<ListingVersion> rows;
        do {
            rows = listings.versionsAfter(after, changedSince, limits.page());
            compared += rows.size();
            after = rows.isEmpty() ? after : rows.getLast().showtimeId();
            var held = copy.held(rows.stream().map(ListingVersion::showtimeId).toList()).values();
            compare(rows, held, doubts);
            tell(doubts, finding, rows.size() < limits.page());
        } while (rows.size() == limits.page());
        return compared;
    }

    /**
     * Looks at one page of rows, and only once: a change that is under way counts as astray.
     *
     * @return the rows
     */
    List<ListingVersion> page(UUID after, HeldListings copy, Finding finding)
            throws InterruptedException {
        var rows = listings.versionsAfter(after, limits.page());
        var versions = copy.versions(rows.stream().map(ListingVersion::showtimeId).toList());
        var behind =
                rows.stream()
                        .filter(row -> versions.getOrDefault(row.showtimeId(), 0L) < row.version())
                        .map(ListingVersion::showtimeId)
                        .collect(Collectors.toSet());
        finding.found(behind.isEmpty() ? Map.of() : Map.of(Drift.MISSING, behind));
        return rows;
    }

    /** Where the page after this one begins, if there is one. */
    Optional<UUID> next(List<ListingVersion> page) {
        return page.size() < limits.page()
                ? Optional.empty()
                : Optional.of(page.getLast().showtimeId());
    }

    /**
     * Tells after each page, even if there is nothing to tell: whoever listens shows a sign of
     * life.
     */
    private static void tell(Doubts doubts, Finding finding, boolean last)
            throws InterruptedException {
        finding.found(last || doubts.areMany() ? doubts.settle() : Map.of());
    }

    /** Is told what is astray, page by page. */
    @FunctionalInterface
    interface Finding {
        void found(Map<Drift, Set<UUID>> astray) throws InterruptedException;
    }
}
