package io.foyer.search.changestream;

import static io.foyer.search.changestream.StreamState.BACKING_OFF;
import static io.foyer.search.changestream.StreamState.PREPARING;
import static io.foyer.search.changestream.StreamState.STANDBY;
import static io.foyer.search.changestream.StreamState.STOPPED;
import static io.foyer.search.changestream.StreamState.STREAMING;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Supervises the stream on a thread of its own: waits for the lead, starts an engine, watches it,
 * and starts again with growing pauses when it ends. {@link StreamState} is the table of what can
 * follow what. Nothing here ever keeps the service from being ready.
 */
@Component
class ChangeStream implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(ChangeStream.class);

    private final Leadership leadership;
    private final StreamRuns runs;
    private final StreamStatus status;
    private final ChangeStreamProperties limits;
    private final Backoff backoff;
    private @Nullable Thread thread;
    private String lastTrouble = "";

    ChangeStream(
            Leadership leadership,
            StreamRuns runs,
            StreamStatus status,
            ChangeStreamProperties limits) {
        this.leadership = leadership;
        this.runs = runs;
        this.status = status;
        this.limits = limits;
        this.backoff = new Backoff(limits.firstPause(), limits.longestPause());
    }

    @Override
    public synchronized void start() {
        if (limits.enabled() && thread == null) {
            status.become(STANDBY);
            thread = Thread.ofPlatform().name("change-stream").start(this::supervise);
        }
    }

    @Override
    public synchronized void stop() {
        var running = thread;
        if (running != null) {
            running.interrupt();
            try {
                running.join(limits.stopTimeout().multipliedBy(2));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            thread = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return thread != null;
    }

    private void supervise() {
        try {
            while (true) {
                if (acquireLead()) {
                    lead();
                }
                Thread.sleep(limits.standbyInterval());
            }
        } catch (InterruptedException stopping) {
            log.debug("The change stream stops", stopping);
        } finally {
            leadership.resign();
            status.become(STOPPED);
        }
    }

    private boolean acquireLead() {
        try {
            return leadership.acquire();
        } catch (SQLException unreachable) {
            report(unreachable);
            return false;
        }
    }

    /** Streams, and starts again, for as long as this instance leads. */
    private void lead() throws InterruptedException {
        while (leadership.renew()) {
            status.become(PREPARING);
            try (var run = runs.start()) {
                watch(run);
            } catch (RuntimeException trouble) {
                if (Thread.interrupted()) {
                    throw new InterruptedException(); // a call that was cut short by the stop
                }
                report(trouble);
                status.become(BACKING_OFF);
                pause(backoff.next());
            }
        }
        runs.over();
        if (!status.is(STANDBY)) {
            status.become(STANDBY);
        }
    }

    /** Returns when the lead is lost; throws when the run has to be started again. */
    private void watch(StreamRun run) throws InterruptedException {
        var started = System.nanoTime();
        while (leadership.renew()) {
            if (run.isStreaming() && status.is(PREPARING)) {
                status.become(STREAMING);
                lastTrouble = "";
            }
            if (since(started).compareTo(limits.steadyAfter()) > 0) {
                backoff.reset();
            }
            Thread.sleep(limits.keepAlive());
        }
    }

    /** Pauses without letting the lead lapse. */
    private void pause(Duration length) throws InterruptedException {
        var begun = System.nanoTime();
        while (since(begun).compareTo(length) < 0 && leadership.renew()) {
            var left = length.minus(since(begun));
            Thread.sleep(left.compareTo(limits.keepAlive()) < 0 ? left : limits.keepAlive());
        }
    }

    /** The same trouble is said once, not at every attempt. */
    private void report(Exception trouble) {
        var said = messageOf(trouble);
        if (said.equals(lastTrouble)) {
            log.debug("Change stream, still: {}", said);
        } else if (trouble instanceof NotFitYet) {
            log.info("Change stream waits: {}", said);
        } else {
            log.warn("Change stream waits and tries again: {}", said);
        }
        log.debug("Change stream trouble", trouble);
        lastTrouble = said;
    }

    private static String messageOf(Throwable trouble) {
        var cause = trouble;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return Objects.toString(cause.getMessage(), cause.getClass().getSimpleName());
    }

    private static Duration since(long nanoTime) {
        return Duration.ofNanos(System.nanoTime() - nanoTime);
    }
}
