package io.foyer.availability.live;

import io.foyer.availability.seatmap.Delta;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import reactor.core.scheduler.Schedulers;

/**
 * What changed since viewers were told last, and when they are told again: the first change at
 * once, those that follow closely together. An event costs a write to every viewer, so what a wild
 * sale costs is bounded by time and viewers, not by how fast seats go. Not thread-safe: {@link
 * WatchedMap} guards it.
 */
final class Untold {

    private final LiveProperties limits;
    private final Runnable tell;
    private final List<Delta> deltas = new ArrayList<>();
    private long toldAt;
    private boolean toldBefore;
    private boolean tellingSoon;

    /**
     * @param tell tells viewers what is {@linkplain #take taken} here; run at once by whoever adds
     *     something, or a little later by another thread
     */
    Untold(LiveProperties limits, Runnable tell) {
        this.limits = limits;
        this.tell = tell;
    }

    /** Has it told in time. */
    void add(Delta delta, int viewers) {
        deltas.add(delta);
        if (tellingSoon) {
            return;
        }
        var wait = dueIn(viewers);
        if (wait.isPositive()) {
            tellingSoon = true;
            Schedulers.parallel().schedule(tell, wait.toNanos(), TimeUnit.NANOSECONDS);
        } else {
            tell.run();
        }
    }

    private Duration dueIn(int viewers) {
        return toldBefore
                ? limits.apart()
                        .plus(limits.apartPerViewer().multipliedBy(viewers))
                        .minusNanos(System.nanoTime() - toldAt)
                : Duration.ZERO;
    }

    /** All of it as one delta, told now; absent when there is nothing. */
    Optional<Delta> take() {
        tellingSoon = false;
        if (deltas.isEmpty()) {
            return Optional.empty();
        }
        var all = Delta.merged(deltas);
        deltas.clear();
        toldAt = System.nanoTime();
        toldBefore = true;
        return Optional.of(all);
    }

    /** Viewers are told everything there is instead. */
    void forget() {
        deltas.clear();
    }
}
