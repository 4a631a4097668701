package io.foyer.platform.launcher;

import io.foyer.platform.process.StartFailure;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Work done side by side, of which the first failure ends all. Closing it waits for what runs. */
final class Startup implements AutoCloseable {

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CompletableFuture<Void> failure = new CompletableFuture<>();

    /** Begins a piece of work that may be interrupted. */
    CompletableFuture<Void> begin(Runnable work) {
        return CompletableFuture.runAsync(work, threads)
                .whenComplete(
                        (_, e) -> {
                            if (e != null) {
                                failure.completeExceptionally(e);
                            }
                        });
    }

    /**
     * Returns when all these are done; throws the first failure of any work as soon as it is known.
     */
    void await(CompletableFuture<?>... works) {
        try {
            CompletableFuture.anyOf(failure, CompletableFuture.allOf(works)).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause
                    ? cause
                    : new StartFailure("Starting failed: %s.".formatted(e.getMessage()), e);
        }
    }

    /** Makes {@link #await} fail, now or when it is called. */
    void cancel() {
        failure.completeExceptionally(new StartFailure("Starting was stopped."));
    }

    @Override
    public void close() {
        threads.shutdownNow();
        threads.close();
    }
}
