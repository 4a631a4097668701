package io.foyer.search.copy;

import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Keeps the copy up by looking at what changed of late. The change stream writes the copy as well,
 * and sooner; but it waits while Elasticsearch is away, which is when the copy is needed.
 */
@Service
public class CopyFollower {

    private static final Logger log = LoggerFactory.getLogger(CopyFollower.class);

    private final CopySweep sweep;
    private final CopyProgress progress;
    private final CopyTable table;
    private final CopyProperties limits;
    private final InstantSource time;

    CopyFollower(
            CopySweep sweep,
            CopyProgress progress,
            CopyTable table,
            CopyProperties limits,
            InstantSource time) {
        this.sweep = sweep;
        this.progress = progress;
        this.table = table;
        this.limits = limits;
        this.time = time;
    }

    /**
     * Takes over what changed since the last time, or everything when that never was. Fails with a
     * {@code DataAccessException} when a database is away; the next call makes up for it.
     */
    public CopyReport follow() {
        var begun = time.instant();
        var report =
                progress.followedTo()
                        .map(moment -> sweep.since(moment.minus(limits.overlap())))
                        .orElseGet(this::fill);
        progress.followedTo(begun);
        return report;
    }

    private CopyReport fill() {
        var report = sweep.all();
        table.analyze();
        log.info("The copy was filled from {} listings", report.compared());
        return report;
    }
}
