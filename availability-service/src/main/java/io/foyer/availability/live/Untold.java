package io.foyer.availability.live;

import io.foyer.availability.seatmap.Delta;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What changed since viewers were told last, and when they are told again: the first change at
 * once, those that follow closely together. An event costs a write to every viewer, so what a wild
 * sale costs is bounded by time and viewers, not by how fast seats go. Not thread-safe: {@link
 * WatchedMap} guards it.
 */
final class Untold {

    private final LiveProperties limits;
    private final List<Delta> deltas = new ArrayList<>();
    private long toldAt;
    private boolean toldBefore;

    Untold(LiveProperties limits) {
        this.limits = limits;
    }

    void add(Delta delta) {
        deltas.add(delta);
    }

    /**
     * How long what is gathered may wait; zero when it is due.
     *
     * @param now nanoseconds of any clock that never goes back
     */
    Duration dueIn(long now, int viewers) {
        if (!toldBefore) {
            return Duration.ZERO;
        }
        var apart = limits.apart().plus(limits.apartPerViewer().multipliedBy(viewers));
        var left = apart.minusNanos(now - toldAt);
        return left.isPositive() ? left : Duration.ZERO;
    }

    /** All of it as one delta, told now; absent when there is nothing. */
    Optional<Delta> take(long now) {
        if (deltas.isEmpty()) {
            return Optional.empty();
        }
        var all = Delta.merged(deltas);
        deltas.clear();
        toldAt = now;
        toldBefore = true;
        return Optional.of(all);
    }

    /** Viewers are told everything there is instead. */
    void forget() {
        deltas.clear();
    }
}
