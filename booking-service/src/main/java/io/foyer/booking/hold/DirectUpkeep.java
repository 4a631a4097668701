package io.foyer.booking.hold;

import io.foyer.booking.inventory.WrittenHold;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Looks after the holds in Postgres: removes those whose time is over, and copies the others to
 * Redis once it is there, whichever instance made them. So an instance that never lost Redis learns
 * of what another one, that did, has held meanwhile.
 */
@Component
class DirectUpkeep {

    private final DirectRows holds;
    private final ActiveShowtimes active;
    private final SalesWatch sales;
    private final HoldProperties limits;
    private final HoldCopies copies;
    private Set<UUID> copied = Set.of();

    DirectUpkeep(
            DirectRows holds,
            MapStore store,
            ActiveShowtimes active,
            SalesWatch sales,
            HoldProperties limits) {
        this.holds = holds;
        this.active = active;
        this.sales = sales;
        this.limits = limits;
        this.copies = new HoldCopies(store, limits);
    }

    void reap() {
        holds.reap(limits.direct().reapBatch()).forEach(sales::changed);
    }

    /**
     * What was copied once is not copied again: should Redis lose it, the rebuild brings it back.
     */
    void copy() {
        var present = new HashSet<UUID>();
        holds.live()
                .forEach(
                        (showtimeId, live) -> {
                            copyNew(showtimeId, live);
                            live.forEach(hold -> present.add(hold.holdId()));
                        });
        copied = present;
    }

    private void copyNew(UUID showtimeId, List<WrittenHold> live) {
        var fresh = live.stream().filter(hold -> !copied.contains(hold.holdId())).toList();
        if (!fresh.isEmpty()) {
            copies.put(showtimeId, fresh);
            active.touch(showtimeId);
            sales.changed(showtimeId);
        }
    }
}
