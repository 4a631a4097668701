package io.foyer.booking.retention;

import io.foyer.booking.retention.RetentionRun.OfKind;
import io.foyer.common.audit.AuditEntry;
import io.foyer.common.audit.AuditTrail;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/**
 * Removes what is past its time, or tells what is. Each batch is a transaction, so a run that dies
 * has done what it has done, and the next goes on; two at once share the work. Every run is in the
 * audit trail.
 */
@Service
public class RetentionRuns {

    private final List<PastTime> kinds;
    private final RetentionProperties limits;
    private final InstantSource clock;
    private final AuditTrail audit;
    private final MeterRegistry metrics;

    RetentionRuns(
            List<PastTime> kinds,
            RetentionProperties limits,
            InstantSource clock,
            AuditTrail audit,
            MeterRegistry metrics) {
        this.kinds = List.copyOf(kinds);
        this.limits = limits;
        this.clock = clock;
        this.audit = audit;
        this.metrics = metrics;
        kinds.forEach(this::removedOf); // so that they are there before there is any
    }

    /**
     * Tells what a run would remove now, and removes nothing.
     *
     * @param by who asks
     */
    public RetentionRun tell(UUID by) {
        var now = clock.instant();
        var found = kinds.stream().map(kind -> found(kind, now)).toList();
        return recorded(new RetentionRun(true, now, found), Optional.of(by));
    }

    /**
     * Removes what is past its time, at least a batch of each kind, for as long as somebody who
     * waits for the answer may wait.
     */
    public RetentionRun run(UUID by) {
        return run(Optional.of(by), limits.answerWithin());
    }

    /** The same at night. */
    RetentionRun runNightly() {
        return run(Optional.empty(), limits.nightly());
    }

    private RetentionRun run(Optional<UUID> by, Duration time) {
        var now = clock.instant();
        var removed = new ArrayList<OfKind>();
        try {
            for (var kind : kinds) {
                removed.add(removed(kind, now, now.plus(time)));
            }
        } finally {
            recorded(new RetentionRun(false, now, removed), by);
        }
        return new RetentionRun(false, now, removed);
    }

    private OfKind found(PastTime kind, Instant now) {
        var before = before(kind, now);
        var rows = kind.count(before, limits.count() + 1);
        return new OfKind(
                kind.kind(),
                before.toInstant(),
                Math.min(rows, limits.count()),
                rows > limits.count());
    }

    private OfKind removed(PastTime kind, Instant now, Instant end) {
        var before = before(kind, now);
        var counter = removedOf(kind);
        var all = 0;
        int some;
        do {
            some = kind.removeSome(before, limits.batch());
            counter.increment(some);
            all += some;
        } while (some > 0 && clock.instant().isBefore(end));
        return new OfKind(kind.kind(), before.toInstant(), all, kind.count(before, 1) > 0);
    }

    private Counter removedOf(PastTime kind) {
        return metrics.counter("foyer.retention.removed", "kind", kind.kind().name());
    }

    /** A year is a year of the calendar. */
    private static OffsetDateTime before(PastTime kind, Instant now) {
        return now.atOffset(ZoneOffset.UTC).minus(kind.kept());
    }

    private RetentionRun recorded(RetentionRun run, Optional<UUID> by) {
        audit.record(new AuditEntry("retention-run", by.orElse(null), null, run.summary(), null));
        return run;
    }
}
