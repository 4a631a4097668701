package io.foyer.availability.live;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;
import reactor.util.concurrent.Queues;

/** One open stream with its bounded buffer. */
final class Viewer {

    private final Sinks.Many<byte[]> events;

    Viewer(int buffer) {
        events = Sinks.many().unicast().onBackpressureBuffer(Queues.<byte[]>get(buffer).get());
    }

    /** Whether there was room for it. Not for concurrent use: a watched map writes in its order. */
    boolean offer(byte[] event) {
        return events.tryEmitNext(event).isSuccess();
    }

    /** Ends the stream after what is already in the buffer. */
    void close() {
        var unused = events.tryEmitComplete();
    }

    Flux<byte[]> events() {
        return events.asFlux();
    }
}
