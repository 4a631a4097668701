package io.foyer.availability.live;

import java.util.concurrent.atomic.AtomicInteger;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;
import reactor.util.concurrent.Queues;

/** One open stream with its bounded buffer. Written to by its loop alone. */
final class Viewer {

    private final Sinks.Many<byte[]> events;
    private final AtomicInteger waiting = new AtomicInteger();
    private final int mostBytes;
    private final ViewerConnection connection;
    private volatile boolean gone;

    Viewer(LiveProperties limits, ViewerConnection connection) {
        this.events =
                Sinks.many()
                        .unicast()
                        .onBackpressureBuffer(Queues.<byte[]>get(limits.buffer()).get());
        this.mostBytes = Math.toIntExact(limits.bufferBytes().toBytes());
        this.connection = connection;
    }

    ViewerConnection connection() {
        return connection;
    }

    /** Is looked after no more; what is still on its way is for nobody. */
    void leave() {
        gone = true;
    }

    boolean isGone() {
        return gone;
    }

    /** Whether there was room for it; where nothing waits there always is. */
    boolean offer(byte[] event) {
        var before = waiting.getAndAdd(event.length);
        return (before <= 0 || before + event.length <= mostBytes)
                && events.tryEmitNext(event).isSuccess();
    }

    /** Ends the stream with these, after what is already in the buffer. */
    void close(byte[] lastWords) {
        offer(lastWords);
        end();
    }

    private void end() {
        var unused = events.tryEmitComplete();
    }

    /**
     * Ends the stream at once. Whoever does not read would keep what waits for them, and the
     * connection, for as long as they like.
     */
    void drop() {
        end();
        connection.cut().run();
    }

    Flux<byte[]> events() {
        return events.asFlux().doOnNext(event -> waiting.addAndGet(-event.length));
    }
}
