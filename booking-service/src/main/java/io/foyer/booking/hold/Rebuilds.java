package io.foyer.booking.hold;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Iterator;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Which showtimes Redis may be believed about. After it was away, or has lost data, that is none:
 * each is rebuilt from Postgres before the first hold on it goes to Redis again.
 *
 * <p>A rebuild takes the map away, reads Postgres, and puts the map back. What was committed before
 * the reading is in it. Whoever commits after that shows the change in Redis afterwards, finds no
 * map or the new one, and sees to it that the new one has the change.
 */
@Component
class Rebuilds {

    private static final Logger log = LoggerFactory.getLogger(Rebuilds.class);

    private final MapStore store;
    private final MapLoader loader;
    private final ActiveShowtimes active;
    private final HoldProperties limits;
    private final Counter rebuilt;
    private volatile Life life = Life.begin(true);

    Rebuilds(
            MapStore store,
            MapLoader loader,
            ActiveShowtimes active,
            HoldProperties limits,
            MeterRegistry metrics) {
        this.store = store;
        this.loader = loader;
        this.active = active;
        this.limits = limits;
        this.rebuilt = metrics.counter("foyer.hold.rebuilds");
    }

    /** Nothing that stands in Redis is to be believed any more. */
    void forget() {
        life = Life.begin(false);
    }

    /** Whether the showtime is as Postgres has it; if it was not, it waits a little until it is. */
    boolean isDone(UUID showtimeId) {
        var present = life;
        if (present.unbroken()) {
            return true;
        }
        try {
            var done = begin(showtimeId, present);
            return done.isDone()
                    ? !done.isCompletedExceptionally()
                    : done.get(limits.answerWithin().toMillis() / 2, TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /**
     * Begins to rebuild what is looked at, so that its map is right before somebody buys: one after
     * the other, so that whoever wants to buy now waits behind one of them at most.
     */
    void beginActive() {
        var present = life;
        if (!present.unbroken() && present.goingThroughActive().compareAndSet(false, true)) {
            goOn(active.all().iterator(), present);
        }
    }

    private void goOn(Iterator<UUID> rest, Life present) {
        while (rest.hasNext() && present == life) {
            var next = begin(rest.next(), present);
            if (!next.isDone()) {
                next.whenComplete((done, failure) -> goOn(rest, present));
                return;
            }
        }
        present.goingThroughActive().set(false);
    }

    private CompletableFuture<Boolean> begin(UUID showtimeId, Life present) {
        var mine = new CompletableFuture<Boolean>();
        var earlier = present.rebuilt().putIfAbsent(showtimeId, mine);
        if (earlier != null) {
            return earlier;
        }
        store.delete(MapKeys.version(showtimeId))
                .thenCompose(gone -> loader.load(showtimeId))
                .whenComplete((found, failure) -> end(showtimeId, present, mine, failure));
        return mine;
    }

    private void end(
            UUID showtimeId,
            Life present,
            CompletableFuture<Boolean> mine,
            @Nullable Throwable failure) {
        if (failure == null) {
            rebuilt.increment();
            active.touch(showtimeId);
            mine.complete(true);
        } else {
            present.rebuilt().remove(showtimeId, mine);
            mine.completeExceptionally(failure);
            log.debug("Showtime {} is not rebuilt yet", showtimeId, failure);
        }
    }

    /**
     * The time since Redis was last found to be wrong.
     *
     * @param unbroken that never happened while this instance ran: Redis is right about everything
     * @param rebuilt what was rebuilt since, or is being rebuilt
     * @param goingThroughActive whether active showtimes are being rebuilt one after the other
     */
    private record Life(
            boolean unbroken,
            ConcurrentHashMap<UUID, CompletableFuture<Boolean>> rebuilt,
            AtomicBoolean goingThroughActive) {

        static Life begin(boolean unbroken) {
            return new Life(unbroken, new ConcurrentHashMap<>(), new AtomicBoolean());
        }
    }
}
