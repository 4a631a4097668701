package io.foyer.booking.hold;

import io.foyer.booking.inventory.ClaimedSeats;
import io.foyer.booking.inventory.ClaimedSeats.ClaimedSeat;
import io.foyer.booking.inventory.ShowtimeOnSale;
import io.foyer.booking.inventory.Showtimes;
import io.foyer.common.problem.Problem;
import io.foyer.common.problem.ProblemType;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Component;

/**
 * Builds a showtime's map from the claims in Postgres and puts it into Redis, together with the
 * holds that Postgres knows of. However many callers need it, this instance builds it once at a
 * time; of several instances the first to write wins. Of many showtimes only so few are built at
 * once that Redis answers others in time: where it does not, it is taken to be away, and when it is
 * back, all showtimes are built anew.
 *
 * <p>A claim that changes while a map is built may be missing from it. Whoever changed it finds no
 * map, or this one, and shows the change after the load: {@link RedisSeatHolds} sees to that.
 */
@Component
class MapLoader implements LiveMaps {

    private final Showtimes showtimes;
    private final ClaimedSeats claims;
    private final MapStore store;
    private final HoldProperties limits;
    private final InstantSource clock;
    private final HoldCopies holds;
    private final Semaphore turns;
    private final ConcurrentHashMap<UUID, CompletableFuture<Boolean>> running =
            new ConcurrentHashMap<>();

    MapLoader(
            Showtimes showtimes,
            ClaimedSeats claims,
            MapStore store,
            HoldProperties limits,
            InstantSource clock) {
        this.showtimes = showtimes;
        this.claims = claims;
        this.store = store;
        this.limits = limits;
        this.clock = clock;
        this.holds = new HoldCopies(store, limits);
        this.turns = new Semaphore(limits.loadsAtOnce(), true);
    }

    @Override
    public boolean ensureLoaded(UUID showtimeId) {
        try {
            return store.exists(MapKeys.version(showtimeId)).toCompletableFuture().join()
                    || load(showtimeId).join();
        } catch (CompletionException failure) {
            throw failure.getCause() instanceof Problem problem
                    ? problem
                    : new Problem(ProblemType.UNAVAILABLE, "The live map cannot be had just now.");
        }
    }

    /** Completes with false when there is no such showtime; fails when the map cannot be loaded. */
    CompletableFuture<Boolean> load(UUID showtimeId) {
        return running.computeIfAbsent(showtimeId, this::start);
    }

    private CompletableFuture<Boolean> start(UUID showtimeId) {
        var loading = new CompletableFuture<Boolean>();
        Thread.ofVirtual()
                .name("map-loader")
                .start(
                        () -> {
                            turns.acquireUninterruptibly();
                            try {
                                var found = showtimes.find(showtimeId);
                                found.ifPresent(this::put);
                                running.remove(showtimeId);
                                loading.complete(found.isPresent());
                            } catch (RuntimeException failure) {
                                running.remove(showtimeId);
                                loading.completeExceptionally(failure);
                            } finally {
                                turns.release();
                            }
                        });
        return loading;
    }

    /** The holds first: the step that puts the map in place shows all that are there. */
    private void put(ShowtimeOnSale showtime) {
        holds.put(showtime.id(), claims.holdsOf(showtime.id()));
        var live = claims.of(showtime.id());
        var base = base(showtime);
        var args = new ArrayList<Object>(5 + 2 * live.size());
        args.add(bytes(limits.deltas()));
        args.add(bytes(limits.deltasKeptFor().toMillis()));
        args.add(image(base, live));
        args.add(bytes(keptFor(showtime).toMillis()));
        args.add(base);
        for (var claim : live) {
            if (!claim.sold()) {
                args.add(bytes(claim.ordinal()));
                args.add(bytes(claim.bookingId()));
            }
        }
        store.runOnBytes(Script.LOAD, MapKeys.of(showtime.id()), args.toArray())
                .toCompletableFuture()
                .join();
    }

    /** The map while nobody has a seat. */
    private static byte[] base(ShowtimeOnSale showtime) {
        var layout = showtime.layout();
        var image = SeatBits.blank(layout.placeCount());
        for (var seat : layout.seats()) {
            if (!seat.isForSale()) {
                SeatBits.set(image, seat.ordinal(), SeatBits.NOT_FOR_SALE);
            }
        }
        for (var section : layout.standing()) {
            if (!section.isForSale()) {
                section.ordinals()
                        .forEach(place -> SeatBits.set(image, place, SeatBits.NOT_FOR_SALE));
            }
        }
        return image;
    }

    private static byte[] image(byte[] base, List<ClaimedSeat> claims) {
        var image = base.clone();
        for (var claim : claims) {
            SeatBits.set(image, claim.ordinal(), claim.sold() ? SeatBits.SOLD : SeatBits.HELD);
        }
        return image;
    }

    private Duration keptFor(ShowtimeOnSale showtime) {
        var untilStart = Duration.between(clock.instant(), showtime.startsAt());
        return limits.mapKeptFor().plus(untilStart.isPositive() ? untilStart : Duration.ZERO);
    }

    private static byte[] bytes(Object text) {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
