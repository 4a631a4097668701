package io.foyer.booking.payment;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * How many refunds may be under way at the same time. The provider says when it is too much: then
 * half as many, after a pause that doubles while it goes on saying so. Each round that goes through
 * lets one more go, up to the most. Thread-safe.
 */
final class RefundPace {

    /** An idle look at a clock that may be moved by hand. */
    private static final long LOOK_MILLIS = 100;

    private final int most;
    private final Duration firstPause;
    private final Duration longestPause;
    private final InstantSource clock;

    private int allowed;
    private int underWay;
    private int sinceLastGrowth;
    private int round;
    private Duration pause;
    private Instant pausedUntil = Instant.MIN;

    /**
     * @param most places there can be
     * @param firstPause after the provider's first complaint
     * @param longestPause however often it complains
     */
    RefundPace(int most, Duration firstPause, Duration longestPause, InstantSource clock) {
        this.most = most;
        this.allowed = most;
        this.firstPause = firstPause;
        this.longestPause = longestPause;
        this.pause = firstPause;
        this.clock = clock;
    }

    /** Waits until there is a place, and takes all that are free. */
    synchronized int take() throws InterruptedException {
        while (free() < 1) {
            wait(LOOK_MILLIS);
        }
        var taken = free();
        underWay += taken;
        return taken;
    }

    /** How many could begin now. */
    synchronized int free() {
        return clock.instant().isBefore(pausedUntil) ? 0 : Math.max(0, allowed - underWay);
    }

    /** Gives places back that were not used, or whose end says nothing about the pace. */
    synchronized void giveBack(int places) {
        underWay -= places;
        notifyAll();
    }

    /** Changes with every complaint: what began in an earlier round says nothing about this one. */
    synchronized int round() {
        return round;
    }

    /**
     * The provider took it.
     *
     * @param begunIn the round in which it was asked
     */
    synchronized void wentThrough(int begunIn) {
        giveBack(1);
        if (begunIn != round) {
            return;
        }
        pause = firstPause;
        sinceLastGrowth++;
        if (sinceLastGrowth >= allowed && allowed < most) {
            allowed++;
            sinceLastGrowth = 0;
        }
    }

    /** The provider did not want to look at it. All that was asked in one round complains once. */
    synchronized void wasTooMuch(int begunIn) {
        giveBack(1);
        if (begunIn != round) {
            return;
        }
        round++;
        allowed = Math.max(1, allowed / 2);
        sinceLastGrowth = 0;
        pausedUntil = clock.instant().plus(pause);
        var doubled = pause.multipliedBy(2);
        pause = doubled.compareTo(longestPause) > 0 ? longestPause : doubled;
    }
}
