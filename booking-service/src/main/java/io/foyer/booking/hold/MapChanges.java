package io.foyer.booking.hold;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Makes the changes to a map that nobody waits to hear about. One that fails is counted ({@code
 * foyer.map.changes.missed}) and left to {@link MapRepair}: what it would show stands in Postgres.
 */
@Component
class MapChanges {

    private static final Logger log = LoggerFactory.getLogger(MapChanges.class);
    private static final String UNLOADED = "unloaded";

    private final MapStore store;
    private final MapLoader loader;
    private final SalesWatch sales;
    private final HoldProperties limits;
    private final Counter missed;

    MapChanges(
            MapStore store,
            MapLoader loader,
            SalesWatch sales,
            HoldProperties limits,
            MeterRegistry metrics) {
        this.store = store;
        this.loader = loader;
        this.sales = sales;
        this.limits = limits;
        this.missed = metrics.counter("foyer.map.changes.missed");
    }

    void apply(Script script, UUID showtimeId, HoldId holdId, Collection<Integer> ordinals) {
        var args = new ArrayList<Object>(3 + ordinals.size());
        args.add(holdId.value());
        ordinals.stream().sorted().forEach(args::add);
        run(script, showtimeId, args);
    }

    /** Shows the seats of many holds as sold, all in one step. */
    void sell(UUID showtimeId, Map<HoldId, List<Integer>> ordinalsOfHolds) {
        var args = new ArrayList<Object>();
        ordinalsOfHolds.forEach(
                (holdId, ordinals) -> {
                    args.add(holdId.value());
                    args.add(ordinals.size());
                    ordinals.stream().sorted().forEach(args::add);
                });
        run(Script.SELL, showtimeId, args);
    }

    /** Gives back what holds still have, all in one step. */
    void letGo(UUID showtimeId, Collection<HoldId> holdIds) {
        run(Script.RELEASE, showtimeId, holdIds.stream().map(HoldId::value).toList());
    }

    /** Frees seats that nobody has a claim on and no living hold. */
    void mend(UUID showtimeId, Collection<Integer> ordinals) {
        run(Script.MEND, showtimeId, ordinals);
    }

    private void run(Script script, UUID showtimeId, Collection<?> scriptArgs) {
        var args = new ArrayList<Object>(2 + scriptArgs.size());
        args.add(limits.deltas());
        args.add(limits.deltasKeptFor().toMillis());
        args.addAll(scriptArgs);
        var keys = MapKeys.of(showtimeId);
        try {
            CompletionStage<String> answer = store.run(script, keys, args.toArray());
            if (answer.toCompletableFuture().join().equals(UNLOADED)) {
                // The change may be newer than the claims another loader has read: say it again.
                loader.load(showtimeId).join();
                store.run(script, keys, args.toArray()).toCompletableFuture().join();
            }
        } catch (CompletionException failure) {
            missed.increment();
            log.debug("{} of showtime {} is missing on its map", script, showtimeId, failure);
        }
        // Also when it is missing on the map: what it would show is so all the same.
        sales.changed(showtimeId);
    }
}
