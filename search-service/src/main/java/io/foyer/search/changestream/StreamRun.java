package io.foyer.search.changestream;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One run of the stream: an engine, and beside it the walk over all listings when one is due. Used
 * by one thread.
 */
final class StreamRun implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(StreamRun.class);

    private final ListingEngine engine;
    private final Thread filling;
    private final Continuity continuity;
    private final ChangeStreamProperties limits;
    private boolean streaming;
    private long slotSeen = System.nanoTime();

    StreamRun(
            ListingEngine engine,
            FillLoop filling,
            Continuity continuity,
            ChangeStreamProperties limits) {
        this.engine = engine;
        this.filling = Thread.ofVirtual().name("listing-fill").unstarted(filling::keepFilled);
        this.continuity = continuity;
        this.limits = limits;
    }

    void start() {
        engine.start();
    }

    /**
     * Looks after the run.
     *
     * @return whether changes are being read; not yet, while the engine starts
     * @throws IllegalStateException when it has to be started again
     */
    boolean isStreaming() {
        if (engine.hasEnded()) {
            throw new IllegalStateException("The engine ended", engine.failure());
        }
        if (!streaming) {
            streaming = engine.isPolling() && continuity.slotIsRead();
            if (streaming) {
                // The slot is read from here on: only now may a walk begin, or changes made while
                // it runs would be in neither.
                filling.start();
            } else if (sinceSlotSeen().compareTo(limits.startLimit()) > 0) {
                throw new IllegalStateException("The engine does not come to read the slot");
            }
        } else if (sinceSlotSeen().compareTo(limits.slotCheck()) > 0) {
            slotSeen = System.nanoTime();
            continuity.requireReader();
        }
        return streaming;
    }

    private Duration sinceSlotSeen() {
        return Duration.ofNanos(System.nanoTime() - slotSeen);
    }

    /** Ends the walk and the engine, each within its limits. */
    @Override
    public void close() {
        filling.interrupt();
        engine.close();
        var interrupted = Thread.interrupted();
        try {
            if (!filling.join(limits.stopTimeout())) {
                log.warn("The walk over all listings did not stop in {}", limits.stopTimeout());
            }
        } catch (InterruptedException again) {
            interrupted = true;
        } catch (IllegalThreadStateException neverStarted) {
            log.trace("There was no walk", neverStarted);
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
