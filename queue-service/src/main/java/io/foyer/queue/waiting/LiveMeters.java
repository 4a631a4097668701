package io.foyer.queue.waiting;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import org.springframework.stereotype.Component;

/** What is counted of live places. */
@Component
final class LiveMeters {

    private final Counter boards;
    private final Counter dropped;
    private final Timer turns;

    LiveMeters(MeterRegistry metrics) {
        boards = metrics.counter("foyer.live.boards");
        dropped = metrics.counter("foyer.live.dropped");
        turns = metrics.timer("foyer.live.turn");
    }

    /** A room's document was built and told, to however many. */
    void told() {
        boards.increment();
    }

    /** Somebody read too slowly, or was gone. */
    void dropped() {
        dropped.increment();
    }

    /** All rooms and places were looked at. */
    void turn(Runnable turn) {
        turns.record(turn);
    }
}
