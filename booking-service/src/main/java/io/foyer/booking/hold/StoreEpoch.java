package io.foyer.booking.hold;

import io.foyer.common.id.IdSource;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Notices that Redis has lost data without having been away for long: flushed (the marker is gone),
 * or started again (the marker is of another run; what was not yet in its log is lost). Whoever
 * notices first writes a new marker, by which the other instances notice, too.
 */
@Component
class StoreEpoch {

    private static final Logger log = LoggerFactory.getLogger(StoreEpoch.class);
    private static final String MARKER = "holds:epoch";

    private final MapStore store;
    private final StoreRuns runs;
    private final Rebuilds rebuilds;
    private final IdSource ids;
    private @Nullable String known;

    StoreEpoch(MapStore store, StoreRuns runs, Rebuilds rebuilds, IdSource ids) {
        this.store = store;
        this.runs = runs;
        this.rebuilds = rebuilds;
        this.ids = ids;
    }

    /**
     * One look; not to be called by two threads at once.
     *
     * @throws java.util.concurrent.CompletionException when Redis does not answer
     */
    void look() {
        var marker = marker();
        var run = runs.now();
        if (marker != null && marker.startsWith(run)) {
            follow(marker);
        } else {
            if (marker == null && known == null) {
                log.info("Redis has no marker yet; each showtime is rebuilt before seats are held");
            } else {
                log.warn("Redis has lost data; each showtime is rebuilt before seats are held");
            }
            rebuilds.forget();
            var fresh = run + "/" + ids.next();
            if (store.replace(MARKER, marker, fresh).toCompletableFuture().join()) {
                known = fresh;
            }
        }
    }

    private void follow(String marker) {
        if (known != null && !known.equals(marker)) {
            log.warn("Another instance says that Redis has lost data");
            rebuilds.forget();
        }
        known = marker;
    }

    private @Nullable String marker() {
        var bytes = store.read(MARKER).toCompletableFuture().join();
        return bytes == null ? null : new String(bytes, StandardCharsets.UTF_8);
    }
}
