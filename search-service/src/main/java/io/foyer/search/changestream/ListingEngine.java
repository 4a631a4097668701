package io.foyer.search.changestream;

import io.debezium.embedded.Connect;
import io.debezium.engine.DebeziumEngine;
import io.debezium.engine.DebeziumEngine.ChangeConsumer;
import io.debezium.engine.DebeziumEngine.ConnectorCallback;
import io.debezium.engine.RecordChangeEvent;
import io.debezium.engine.format.ChangeEventFormat;
import java.io.IOException;
import java.time.Duration;
import java.util.Properties;
import org.apache.kafka.connect.source.SourceRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One run of Debezium's engine, on a thread of its own. An engine that ended is not used again. */
final class ListingEngine implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(ListingEngine.class);
    private static final Duration STOP_AGAIN = Duration.ofMillis(50);

    private final DebeziumEngine<RecordChangeEvent<SourceRecord>> engine;
    private final Thread thread;
    private final Duration stopTimeout;
    private volatile boolean polling;
    private volatile @Nullable Throwable failure;

    ListingEngine(
            Properties settings,
            ChangeConsumer<RecordChangeEvent<SourceRecord>> changes,
            Duration stopTimeout) {
        this.stopTimeout = stopTimeout;
        this.engine =
                DebeziumEngine.create(ChangeEventFormat.of(Connect.class))
                        .using(settings)
                        .using(getClass().getClassLoader())
                        .using(new Polling())
                        .using(
                                (success, message, error) ->
                                        failure =
                                                success
                                                        ? null
                                                        : new IllegalStateException(message, error))
                        .notifying(changes)
                        .build();
        this.thread = new Thread(engine, "listing-changes");
    }

    void start() {
        thread.start();
    }

    /** Whether changes are being read; false while it starts and after it ended. */
    boolean isPolling() {
        return polling && thread.isAlive();
    }

    boolean hasEnded() {
        return !thread.isAlive();
    }

    /** Why it ended, if it was not stopped. */
    @Nullable Throwable failure() {
        return failure;
    }

    /** Stops it, waiting for the batch in work; its offsets are flushed. */
    @Override
    public void close() {
        var interrupted = Thread.interrupted();
        try {
            stop();
        } catch (InterruptedException e) {
            interrupted = true;
            thread.interrupt();
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void stop() throws InterruptedException {
        var deadline = System.nanoTime() + stopTimeout.toNanos();
        while (thread.isAlive() && System.nanoTime() < deadline) {
            try {
                engine.close();
            } catch (IllegalStateException notNow) {
                log.debug("The engine cannot stop yet", notNow); // while its tasks start
            } catch (IOException failed) {
                log.warn("The engine did not stop cleanly", failed);
            }
            thread.join(STOP_AGAIN);
        }
        if (thread.isAlive()) {
            log.warn("The engine did not stop in {}; it is interrupted", stopTimeout);
            thread.interrupt();
            thread.join(stopTimeout);
        }
    }

    private final class Polling implements ConnectorCallback {

        @Override
        public void pollingStarted() {
            polling = true;
        }

        @Override
        public void pollingStopped() {
            polling = false;
        }
    }
}
