package io.foyer.search.index;

import java.time.Duration;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Compares an index that was filled with the rows until nothing differs. */
@Component
class Verification {

    private static final int AT_ONCE = 500;

    private final Comparison comparison;
    private final Filling filling;
    private final ParkedListings parked;
    private final InstantSource time;

    Verification(
            Comparison comparison, Filling filling, ParkedListings parked, InstantSource time) {
        this.comparison = comparison;
        this.filling = filling;
        this.parked = parked;
        this.time = time;
    }

    /**
     * Everything once, and then what has changed since the look before, for as long as a look finds
     * something.
     *
     * @param overlap how much earlier than our clock says a change may be dated
     * @param alive is called often, and fails when this is somebody else's work by now
     * @return how many documents were put right
     */
    long settle(ListingDocuments target, Duration overlap, Runnable alive)
            throws InterruptedException {
        var begun = time.instant();
        var repair = new Round(target, alive);
        comparison.everything(target, repair);
        var all = repair.repaired;
        do {
            var since = begun.minus(overlap);
            begun = time.instant();
            repair = new Round(target, alive);
            comparison.changedSince(since, target, repair);
            all += repair.repaired;
        } while (repair.repaired > 0);
        return all;
    }

    private final class Round implements Comparison.Finding {

        private final ListingDocuments target;
        private final Runnable alive;
        private long repaired;

        private Round(ListingDocuments target, Runnable alive) {
            this.target = target;
            this.alive = alive;
        }

        @Override
        public void found(Map<Drift, Set<UUID>> astray) {
            alive.run();
            var ids = new HashSet<UUID>();
            astray.values().forEach(ids::addAll);
            parked.known(ids).forEach(ids::remove); // refused once, and so it would be again
            for (var some : Batches.of(ids, AT_ONCE)) {
                filling.repair(target, some);
                alive.run();
                repaired += some.size();
            }
        }
    }
}
