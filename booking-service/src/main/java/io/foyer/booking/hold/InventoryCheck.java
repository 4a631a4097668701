package io.foyer.booking.hold;

import io.foyer.booking.hold.Astray.Kind;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Walks over all showtimes on sale, a few at a time, and checks that their figures are right. What
 * two looks in a row find astray at the same place is so: it shows in {@code
 * foyer.inventory.astray}, and {@link MapRepair} is made to look after the showtime, whether
 * anything happens there or not. A place that was sold twice shows in {@code
 * foyer.inventory.sold.twice}; nothing mends that but people.
 */
@Component
class InventoryCheck {

    private static final Logger log = LoggerFactory.getLogger(InventoryCheck.class);
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final InventoryLook inventory;
    private final SoldPlaces sold;
    private final ActiveShowtimes active;
    private final InventoryCheckProperties limits;
    private final Map<UUID, Set<Astray>> suspected = new ConcurrentHashMap<>();
    private final Map<UUID, Set<Astray>> certain = new ConcurrentHashMap<>();
    private final Map<UUID, Integer> twice = new ConcurrentHashMap<>();
    private UUID last = BEFORE_ALL;

    InventoryCheck(
            InventoryLook inventory,
            SoldPlaces sold,
            ActiveShowtimes active,
            InventoryCheckProperties limits,
            MeterRegistry metrics) {
        this.inventory = inventory;
        this.sold = sold;
        this.active = active;
        this.limits = limits;
        for (var kind : Kind.values()) {
            metrics.gauge(
                    "foyer.inventory.astray",
                    Tags.of("kind", kind.name().toLowerCase(Locale.ROOT)),
                    this,
                    check -> check.astray(kind));
        }
        metrics.gauge("foyer.inventory.sold.twice", this, InventoryCheck::soldTwice);
    }

    /** Those under suspicion and the next few; not to be called by two threads at once. */
    void look() {
        try {
            var next = sold.onSaleAfter(last, limits.batch());
            last = next.size() < limits.batch() ? BEFORE_ALL : next.getLast();
            var due = new HashSet<>(next);
            due.addAll(suspected.keySet());
            due.forEach(this::lookIfPossible);
        } catch (DataAccessException failure) {
            log.debug("Cannot check the inventory now; going on soon", failure);
        }
    }

    /** One showtime that cannot be looked at keeps nobody from looking at the others. */
    private void lookIfPossible(UUID showtimeId) {
        try {
            look(showtimeId);
        } catch (CompletionException | DataAccessException failure) {
            log.debug("Cannot look at showtime {} now; going on soon", showtimeId, failure);
        }
    }

    /** How many places two looks in a row have found astray. */
    int astray(Kind kind) {
        return certain.values().stream()
                .mapToInt(places -> (int) places.stream().filter(one -> one.kind() == kind).count())
                .sum();
    }

    int soldTwice() {
        return twice.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** What two looks in a row have found at one showtime. */
    Set<Astray> certain(UUID showtimeId) {
        return certain.getOrDefault(showtimeId, Set.of());
    }

    private void look(UUID showtimeId) {
        keep(twice, showtimeId, sold.soldTwice(showtimeId), 0);
        var found = inventory.at(showtimeId);
        var again = new HashSet<>(found);
        again.retainAll(suspected.getOrDefault(showtimeId, Set.of()));
        if (suspected.size() < limits.suspects() || suspected.containsKey(showtimeId)) {
            keep(suspected, showtimeId, found, Set.of());
        }
        keep(certain, showtimeId, Set.copyOf(again), Set.of());
        if (!again.isEmpty()) {
            log.warn("{} places of showtime {} are astray", again.size(), showtimeId);
            mend(showtimeId, again);
        }
    }

    /** The repair compares the map with claims; of holds it knows nothing, but the load does. */
    private void mend(UUID showtimeId, Set<Astray> places) {
        active.touch(showtimeId);
        if (places.stream().anyMatch(one -> one.kind() == Kind.HIDDEN)) {
            inventory.rebuild(showtimeId);
        }
    }

    /** Only what is worth remembering. */
    private static <T> void keep(Map<UUID, T> all, UUID showtimeId, T found, T nothing) {
        if (found.equals(nothing)) {
            all.remove(showtimeId);
        } else {
            all.put(showtimeId, found);
        }
    }
}
