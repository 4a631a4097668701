package io.foyer.search.names;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * While a mass of listings is copied, most names are marked many times, and counting each at every
 * mark would cost more than the copying. So counting waits until marks come slower, but at most for
 * {@code patience} at a time. What is remembered here only concerns when, never what.
 */
@Component
class MarkRush {

    private final NameMarks marks;
    private final NameProperties limits;
    private @Nullable Instant measuredAt;
    private long measured;
    private boolean rushing;
    private @Nullable Instant waitingSince;
    private long takenUpTo;

    MarkRush(NameMarks marks, NameProperties limits) {
        this.marks = marks;
        this.limits = limits;
    }

    /** Whether marks are to be taken now. */
    synchronized boolean isOver(Instant now) {
        measure(now);
        if (!rushing) {
            waitingSince = null;
            return true;
        }
        if (marks.waitsUpTo(takenUpTo)) {
            return true; // of those whose patience was over
        }
        if (waitingSince == null) {
            waitingSince = now;
        }
        if (waitingSince.plus(limits.patience()).isAfter(now)) {
            return false;
        }
        waitingSince = null;
        takenUpTo = measured;
        return true;
    }

    private void measure(Instant now) {
        var since = measuredAt;
        if (since != null && since.plus(limits.interval()).isAfter(now)) {
            return;
        }
        var latest = marks.latest();
        rushing = since != null && latest - measured > mostIn(Duration.between(since, now));
        measured = latest;
        measuredAt = now;
    }

    private double mostIn(Duration time) {
        return limits.rush() * time.toMillis() / 1e3;
    }
}
