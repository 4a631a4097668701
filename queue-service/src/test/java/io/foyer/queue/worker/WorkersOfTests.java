package io.foyer.queue.worker;

import java.time.Duration;

/** Workers outside of a running service. */
public final class WorkersOfTests implements AutoCloseable {

    private final Workers workers = new Workers(new WorkerProperties(2, 16, Duration.ofSeconds(2)));

    public Workers workers() {
        return workers;
    }

    @Override
    public void close() {
        workers.destroy();
    }
}
