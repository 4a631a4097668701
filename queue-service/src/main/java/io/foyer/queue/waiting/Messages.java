package io.foyer.queue.waiting;

import java.util.concurrent.ArrayBlockingQueue;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;

/**
 * What waits to be written to one connection, bounded. The bytes are shared and never changed. Safe
 * for concurrent use.
 */
final class Messages {

    private final Sinks.Many<byte[]> waiting;

    Messages(int most) {
        this.waiting = Sinks.many().unicast().onBackpressureBuffer(new ArrayBlockingQueue<>(most));
    }

    /** Whether there was room for it. */
    synchronized boolean offer(byte[] message) {
        return waiting.tryEmitNext(message).isSuccess();
    }

    /** Ends them after those that wait already. */
    synchronized void end() {
        var unused = waiting.tryEmitComplete();
    }

    Flux<byte[]> flux() {
        return waiting.asFlux();
    }
}
