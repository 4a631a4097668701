package io.foyer.search.index;

import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One worker's share in rebuilds: takes up the one that nobody works on, step by step. */
final class RebuildWork {

    private static final Logger log = LoggerFactory.getLogger(RebuildWork.class);

    private final UUID worker = UUID.randomUUID();
    private final Rebuilds rebuilds;
    private final RebuildSteps steps;
    private final RebuildProperties limits;

    RebuildWork(Rebuilds rebuilds, RebuildSteps steps, RebuildProperties limits) {
        this.rebuilds = rebuilds;
        this.steps = steps;
        this.limits = limits;
    }

    Optional<Rebuild> claim() {
        return rebuilds.claim(worker, ListingMapping.REVISION, limits.lease());
    }

    /** Goes on until the rebuild is over, or somebody else's. */
    void carryOn(Rebuild claimed) throws InterruptedException {
        var rebuild = claimed;
        try {
            while (rebuild.state().isLive()) {
                rebuild = step(rebuild);
                Thread.sleep(limits.pause());
            }
        } catch (LostRebuild lost) {
            log.info("Rebuild {}: {}", rebuild.target(), lost.getMessage());
        } catch (RuntimeException trouble) {
            rebuilds.note(worker, String.valueOf(trouble.getMessage()));
            throw trouble;
        }
    }

    Rebuild step(Rebuild rebuild) throws InterruptedException {
        var next = steps.next(rebuild, alive -> rebuilds.step(alive, alive, limits.lease()));
        var written = rebuilds.step(rebuild, next, limits.lease());
        if (written.state() != rebuild.state()) {
            log.info("Rebuild {}: {} -> {}", rebuild.target(), rebuild.state(), written.state());
        }
        return written;
    }

    /** Lets another instance go on at once. */
    void letGo() {
        rebuilds.release(worker);
    }
}
