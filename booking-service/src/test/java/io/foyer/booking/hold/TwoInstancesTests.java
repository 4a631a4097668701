package io.foyer.booking.hold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.foyer.booking.hold.HoldOutcome.Held;
import io.foyer.booking.hold.HoldOutcome.Taken;
import io.foyer.booking.hold.HoldOutcome.Unavailable;
import io.foyer.booking.inventory.Fixtures;
import io.foyer.booking.testing.BookingServiceTest;
import io.foyer.booking.testing.EventServiceFake;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One instance has Redis, the other does not, or not yet again. */
@BookingServiceTest
class TwoInstancesTests {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final int ATTEMPTS = 100;
    private static final Duration TEN_MINUTES = Duration.ofMinutes(10);

    @Autowired private SeatHolds withRedis;
    @Autowired private RedisSeatHolds redisHolds;
    @Autowired private DirectSeatHolds direct;
    @Autowired private StoreTrust trust;
    @Autowired private MapStore store;
    @Autowired private MapLoader loader;
    @Autowired private ActiveShowtimes active;
    @Autowired private HoldExtensions extensions;
    @Autowired private MapChanges changes;
    @Autowired private EventServiceFake eventService;
    @Autowired private JdbcClient jdbc;

    private final UUID showtime = UUID.randomUUID();
    private final UUID alice = UUID.randomUUID();
    private final UUID bob = UUID.randomUUID();
    private final CircuitBreaker breaker =
            CircuitBreaker.ofDefaults("of-the-instance-without-redis");

    @SuppressWarnings("NullAway.Init") // set before each
    private SeatHolds withoutRedis;

    @BeforeEach
    void putOnSale() {
        eventService.publish(Fixtures.showtime(showtime, Fixtures.layout(20, Set.of())), 1, 5_000);
        withoutRedis = instance(redisHolds, breaker, new DoubtfulHolds(redisHolds));
        await().atMost(SOON).until(() -> withRedis.hold(wish(bob, 19)) instanceof Held);
        breaker.transitionToForcedOpenState();
    }

    @Test
    void whatOneHoldsWithoutRedisIsSoonTakenAtTheOther() {
        var wish = wish(alice, 1, 2);
        assertThat(withoutRedis.hold(wish)).isInstanceOf(Held.class);

        await().atMost(SOON).until(() -> hasInRedis(wish));

        assertThat(withRedis.hold(wish(bob, 2, 3))).isEqualTo(new Taken(List.of(2)));
        withRedis.release(showtime, wish.holdId());
        assertThat(withoutRedis.hold(wish(bob, 1))).isInstanceOf(Held.class);
    }

    @Test
    void whatOneSellsWithRedisIsTakenAtTheOther() {
        assertThat(withoutRedis.hold(wish(alice, 4))).isInstanceOf(Held.class);
        jdbc.sql(
                        """
                        INSERT INTO claimed_seat (booking_id, ordinal, showtime_id, fence, status)
                        VALUES (?, 5, ?, nextval('fence_seq'), 'PAYING')
                        """)
                .params(UUID.randomUUID(), showtime)
                .update();

        assertThat(withoutRedis.hold(wish(bob, 4, 5, 6))).isEqualTo(new Taken(List.of(4, 5)));
    }

    @Test
    void whoComesBackLaterBelievesRedisOnlyOnceItIsRebuilt() {
        var wish = wish(alice, 7);
        assertThat(withoutRedis.hold(wish)).isInstanceOf(Held.class);

        breaker.transitionToClosedState();

        await().atMost(SOON)
                .until(() -> withoutRedis.hold(wish(bob, 7)).equals(new Taken(List.of(7))));
        await().atMost(SOON).until(() -> inRedisOnly(withoutRedis, 8));
        assertThat(withRedis.hold(wish(bob, 7))).isEqualTo(new Taken(List.of(7)));
        withoutRedis.release(showtime, wish.holdId());
        assertThat(withRedis.hold(wish(bob, 7))).isInstanceOf(Held.class);
    }

    @Test
    void oneLateAnswerIsNoReasonToHoldInPostgresWhatRedisMayHold() {
        var hurry = Limits.with(Map.of("foyer.hold.answer-within", "0s"));
        var lanes = new HoldLanes(store, loader, hurry);
        var hurried = new RedisSeatHolds(lanes, extensions, changes, active, showtimeId -> {});
        var doubts = new DoubtfulHolds(hurried);
        var impatient = instance(hurried, CircuitBreaker.ofDefaults("closed"), doubts);
        var wish = wishUnanswered(impatient, 10);

        await().atMost(SOON).until(() -> hasInRedis(wish));
        assertThat(rowsOf(wish)).isZero();
        doubts.giveBack();
        await().atMost(SOON).until(() -> withRedis.hold(wish(bob, 10)) instanceof Held);
    }

    /** Redis may be so quick that its answer is there before anybody looks for it. */
    private HoldRequest wishUnanswered(SeatHolds impatient, int ordinal) {
        for (var attempt = 1; attempt <= ATTEMPTS; attempt++) {
            var wish = wish(alice, ordinal);
            if (impatient.hold(wish).equals(new Unavailable())) {
                return wish;
            }
            withRedis.release(showtime, wish.holdId());
        }
        throw new AssertionError("Redis always was in time");
    }

    private SeatHolds instance(
            RedisSeatHolds redis, CircuitBreaker itsBreaker, DoubtfulHolds doubts) {
        var metrics = new SimpleMeterRegistry();
        var limits = Limits.defaults();
        var rebuilds = new Rebuilds(store, loader, active, limits, metrics);
        var mode = new HoldMode(itsBreaker, trust, rebuilds, metrics);
        return new FallbackSeatHolds(redis, direct, new DirectDoor(limits, metrics), mode, doubts);
    }

    /** Holds a seat and gives it back; whether Postgres heard nothing of it. */
    private boolean inRedisOnly(SeatHolds holds, int ordinal) {
        var wish = wish(alice, ordinal);
        assertThat(holds.hold(wish)).isInstanceOf(Held.class);
        var rows = rowsOf(wish);
        holds.release(showtime, wish.holdId());
        return rows == 0;
    }

    private int rowsOf(HoldRequest wish) {
        return jdbc.sql("SELECT count(*) FROM claimed_seat WHERE booking_id = ?")
                .param(wish.holdId().value())
                .query(Integer.class)
                .single();
    }

    private boolean hasInRedis(HoldRequest wish) {
        var key = "hold:{" + showtime + "}:" + wish.holdId().value();
        return store.exists(key).toCompletableFuture().join();
    }

    private HoldRequest wish(UUID buyer, int... ordinals) {
        return DirectFixture.wish(showtime, buyer, TEN_MINUTES, ordinals);
    }
}
