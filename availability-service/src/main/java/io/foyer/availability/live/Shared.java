package io.foyer.availability.live;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Work that runs once at a time: whoever asks while it runs gets the same result. */
final class Shared<T> {

    private final Supplier<Mono<T>> work;
    private @Nullable Mono<T> running;

    Shared(Supplier<Mono<T>> work) {
        this.work = work;
    }

    Mono<T> run() {
        return Mono.defer(this::join);
    }

    private synchronized Mono<T> join() {
        if (running == null) {
            running = Mono.defer(work).doFinally(signal -> finished()).cache();
        }
        return running;
    }

    private synchronized void finished() {
        running = null;
    }
}
