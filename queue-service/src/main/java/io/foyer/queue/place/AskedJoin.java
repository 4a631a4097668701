package io.foyer.queue.place;

import java.util.concurrent.CompletableFuture;

/**
 * A wish and whoever waits for what comes of it.
 *
 * @param answer done also when nobody waits for it any more
 */
record AskedJoin(Wish wish, CompletableFuture<JoinOutcome> answer) {

    AskedJoin(Wish wish) {
        this(wish, new CompletableFuture<>());
    }

    boolean isGivenUp() {
        return answer.isDone();
    }
}
