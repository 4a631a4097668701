package io.foyer.booking.hold;

import io.foyer.booking.inventory.WrittenHold;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Copies holds that stand in Postgres to Redis, so that they exclude, count and show there. */
final class HoldCopies {

    /** Keeps a step of it short, since Redis does nothing else meanwhile. */
    private static final int AT_ONCE = 200;

    private final MapStore store;
    private final HoldProperties limits;

    HoldCopies(MapStore store, HoldProperties limits) {
        this.store = store;
        this.limits = limits;
    }

    /**
     * Waits until all are there. Repeatable: what is there already stays as it is.
     *
     * @throws java.util.concurrent.CompletionException when Redis does not answer
     */
    void put(UUID showtimeId, List<WrittenHold> holds) {
        for (var from = 0; from < holds.size(); from += AT_ONCE) {
            var some = holds.subList(from, Math.min(from + AT_ONCE, holds.size()));
            store.<Long>run(Script.RESTORE, MapKeys.of(showtimeId), args(some))
                    .toCompletableFuture()
                    .join();
        }
    }

    private Object[] args(List<WrittenHold> holds) {
        var args = new ArrayList<Object>();
        args.add(limits.deltas());
        args.add(limits.deltasKeptFor().toMillis());
        args.add(limits.keeping().remembered().toMillis());
        for (var hold : holds) {
            args.add(hold.holdId());
            args.add(hold.accountId());
            args.add(hold.left().toMillis());
            args.add(hold.kept().toMillis());
            args.add(hold.direct() ? 1 : 0);
            args.add(hold.ordinals().size());
            args.addAll(hold.ordinals());
        }
        return args.toArray();
    }
}
