package io.foyer.search.index;

import java.time.Instant;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Compares the listing table with the index, in both directions, and repairs. The change stream is
 * fast; this makes it certain, since Debezium can lose a change at a restart. A sweep that was cut
 * short is not taken up again: it lasts a minute, and the next one begins anew.
 */
@Service
public class Sweep {

    private static final Logger log = LoggerFactory.getLogger(Sweep.class);

    private final Comparison comparison;
    private final ListingIndex index;
    private final Repairs repairs;
    private final Rebuilding rebuilding;

    Sweep(Comparison comparison, ListingIndex index, Repairs repairs, Rebuilding rebuilding) {
        this.comparison = comparison;
        this.index = index;
        this.repairs = repairs;
        this.rebuilding = rebuilding;
    }

    /** Looks at every row and at every document. */
    public SweepReport all() throws InterruptedException {
        return all(() -> {});
    }

    /**
     * As {@link #all()}.
     *
     * @param alive is called often
     */
    SweepReport all(Runnable alive) throws InterruptedException {
        return sweep(
                repair ->
                        comparison.everything(
                                index,
                                astray -> {
                                    alive.run();
                                    repair.found(astray);
                                }));
    }

    /** Looks at the rows that changed at that time or later. */
    public SweepReport since(Instant changedSince) throws InterruptedException {
        return sweep(repair -> comparison.changedSince(changedSince, index, repair));
    }

    /**
     * Looks at one page of all rows, those after that showtime, and writes what is missing or
     * behind at once: for filling an index, where that is no sign of anything being wrong.
     */
    public SweepPage page(UUID after) throws InterruptedException {
        var repair = repairs.begin();
        var rows = comparison.page(after, index, repair);
        return new SweepPage(repair.report(rows.size()), comparison.next(rows));
    }

    private SweepReport sweep(Look look) throws InterruptedException {
        var repair = repairs.begin();
        var report = repair.report(look.at(repair));
        repairs.count(report);
        if (report.astray() > 0) {
            log.warn("The sweep found listings astray: {}", report);
        }
        if (report.ahead() > 0) {
            // Documents from a future that is gone: event_db was restored to an earlier time.
            rebuilding.begin();
        }
        return report;
    }

    private interface Look {
        long at(Repair repair) throws InterruptedException;
    }
}
