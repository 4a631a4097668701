package io.foyer.queue.proof;

import java.time.Duration;
import java.time.Instant;

/**
 * How many came lately: those of the present window and, as much of it as is still in reach, those
 * of the window before.
 */
final class Rush {

    private final Duration window;
    private long current;
    private int before;
    private int now;

    Rush(Duration window) {
        this.window = window;
    }

    synchronized void arrive(Instant at) {
        advance(at);
        now++;
    }

    synchronized double size(Instant at) {
        advance(at);
        var gone = (double) (at.toEpochMilli() - current * window.toMillis()) / window.toMillis();
        return now + before * (1 - Math.min(1, Math.max(0, gone)));
    }

    private void advance(Instant at) {
        var present = at.toEpochMilli() / window.toMillis();
        if (present > current) {
            before = present == current + 1 ? now : 0;
            now = 0;
            current = present;
        }
    }
}
