package io.foyer.search.changestream;

import io.foyer.search.index.IndexUnavailable;
import io.foyer.search.index.Sweep;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Walks over all listings beside the stream whenever that is due. Changes stay fresh meanwhile;
 * what both bring is the same row, and the newer version stays. It goes on where it stopped.
 */
@Component
class FillLoop {

    private static final Logger log = LoggerFactory.getLogger(FillLoop.class);

    private final Fills fills;
    private final Sweep sweep;
    private final ChangeStreamProperties limits;
    private volatile boolean walking;

    FillLoop(Fills fills, Sweep sweep, ChangeStreamProperties limits, MeterRegistry metrics) {
        this.fills = fills;
        this.sweep = sweep;
        this.limits = limits;
        Gauge.builder("foyer.search.stream.filling", this, loop -> loop.walking ? 1 : 0)
                .description("1 while this instance walks over all listings")
                .register(metrics);
    }

    /** Walks whenever it is due, until the thread is interrupted. The slot has to exist. */
    void keepFilled() {
        var backoff = new Backoff(limits.firstPause(), limits.longestPause());
        try {
            while (true) {
                var pause = limits.keepAlive();
                try {
                    walkIfDue();
                    backoff.reset();
                } catch (IndexUnavailable | DataAccessException notNow) {
                    log.info("The walk over all listings pauses: {}", notNow.getMessage());
                    pause = backoff.next();
                } finally {
                    walking = false;
                }
                Thread.sleep(pause);
            }
        } catch (InterruptedException stopped) {
            log.debug("No more walks", stopped);
        }
    }

    private void walkIfDue() throws InterruptedException {
        var due = fills.open();
        if (due.isPresent()) {
            walking = true;
            walk(due.get());
        }
    }

    private void walk(Fill fill) throws InterruptedException {
        var next = Optional.of(fill.walkedTo());
        var repaired = 0L;
        while (next.isPresent()) {
            var page = sweep.page(next.get());
            repaired += page.report().repaired();
            next = page.next();
            if (next.isPresent() && !fills.walkedTo(fill, next.get())) {
                return; // a later need begins anew
            }
        }
        if (fill.reason().alarming()) {
            // What was missed may have been a deletion too, which a walk over rows does not see.
            sweep.all();
        }
        if (fills.finish(fill)) {
            log.info("All listings were walked over ({}): {} written", fill.reason(), repaired);
        }
    }
}
