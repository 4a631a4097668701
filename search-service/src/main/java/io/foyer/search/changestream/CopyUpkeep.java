package io.foyer.search.changestream;

import io.foyer.search.copy.CopyFollower;
import io.foyer.search.copy.CopySweep;
import java.util.EnumSet;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Lets the leader keep the copy up, whether its stream is running or held up by Elasticsearch: that
 * is when the copy is needed.
 */
@Component
class CopyUpkeep {

    private static final Logger log = LoggerFactory.getLogger(CopyUpkeep.class);

    private static final Set<StreamState> LEADING =
            EnumSet.of(StreamState.PREPARING, StreamState.STREAMING, StreamState.BACKING_OFF);

    private final CopyFollower follower;
    private final CopySweep sweep;
    private final StreamStatus status;

    CopyUpkeep(CopyFollower follower, CopySweep sweep, StreamStatus status) {
        this.follower = follower;
        this.sweep = sweep;
        this.status = status;
    }

    @Scheduled(fixedDelayString = "${foyer.search.copy.follow-interval:5s}")
    void follow() {
        quietly(follower::follow);
    }

    @Scheduled(cron = "${foyer.search.stream.nightly:0 30 3 * * *}")
    void everything() {
        quietly(sweep::all);
    }

    /** What cannot be reached now is caught up with the next time. */
    private void quietly(Runnable work) {
        if (!LEADING.contains(status.state())) {
            return;
        }
        try {
            work.run();
        } catch (DataAccessException notNow) {
            log.info("The copy could not be kept up: {}", notNow.getMessage());
        }
    }
}
