package io.foyer.search.changestream;

import io.foyer.search.index.IndexUnavailable;
import io.foyer.search.index.Sweep;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Lets the leader sweep: what changed of late every few minutes, everything at night. */
@Component
class SweepSchedule {

    private static final Logger log = LoggerFactory.getLogger(SweepSchedule.class);

    private final Sweep sweep;
    private final StreamStatus status;
    private final ChangeStreamProperties limits;
    private final InstantSource time;

    SweepSchedule(
            Sweep sweep, StreamStatus status, ChangeStreamProperties limits, InstantSource time) {
        this.sweep = sweep;
        this.status = status;
        this.limits = limits;
        this.time = time;
    }

    @Scheduled(
            initialDelayString = "${foyer.search.stream.sweep-interval:5m}",
            fixedDelayString = "${foyer.search.stream.sweep-interval:5m}")
    void recent() throws InterruptedException {
        quietly(() -> sweep.since(time.instant().minus(limits.sweepWindow())));
    }

    @Scheduled(cron = "${foyer.search.stream.nightly:0 30 3 * * *}")
    void everything() throws InterruptedException {
        quietly(sweep::all);
    }

    /** A sweep that cannot reach what it compares is made up for by the next one. */
    private void quietly(Sweeping sweeping) throws InterruptedException {
        if (!status.is(StreamState.STREAMING)) {
            return;
        }
        try {
            sweeping.run();
        } catch (IndexUnavailable | DataAccessException notNow) {
            log.info("The sweep was given up: {}", notNow.getMessage());
        }
    }

    private interface Sweeping {
        Object run() throws InterruptedException;
    }
}
