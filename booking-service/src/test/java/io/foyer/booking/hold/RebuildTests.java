package io.foyer.booking.hold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.foyer.booking.hold.HoldOutcome.Held;
import io.foyer.booking.hold.HoldOutcome.LimitReached;
import io.foyer.booking.hold.HoldOutcome.Taken;
import io.foyer.booking.inventory.WrittenHold;
import io.foyer.testing.store.Stores;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Redis after it was away, or lost what it had: what Postgres knows is there again. */
class RebuildTests {

    private static final Duration A_MINUTE = Duration.ofMinutes(1);
    private static final Duration TEN_MINUTES = Duration.ofMinutes(10);

    @SuppressWarnings("NullAway.Init") // set before all
    private static LiveMapFixture live;

    private final UUID showtime = live.onSale(40).id();
    private final UUID alice = UUID.randomUUID();
    private final UUID bob = UUID.randomUUID();
    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final Rebuilds rebuilds =
            new Rebuilds(live.store, live.loader, live.active, Limits.defaults(), metrics);

    @BeforeAll
    static void connect() {
        live = new LiveMapFixture(Stores.freshRedis());
    }

    @AfterAll
    static void disconnect() {
        live.close();
    }

    @Test
    void aHoldThatRedisLostIsBackBeforeAnybodyElseHoldsItsSeats() {
        var held = DirectFixture.wish(showtime, alice, TEN_MINUTES, 3, 4);
        live.holds.hold(held);
        live.claims.hold(showtime, written(held, A_MINUTE, false));

        live.keys("").stream().filter(key -> key.contains(showtime.toString())).forEach(this::lose);

        assertThat(hold(bob, 4, 5)).isEqualTo(new Taken(List.of(4)));
        assertThat(live.shown(showtime, 3)).isEqualTo(SeatBits.HELD);
    }

    @Test
    void whatWasHeldInPostgresIsHeldCountedAndGivenBackLikeAnyOtherHold() {
        live.loader.ensureLoaded(showtime);
        var held = DirectFixture.wish(showtime, alice, TEN_MINUTES, 1, 2, 3, 4, 5);
        live.claims.hold(showtime, written(held, A_MINUTE, true));

        rebuild();

        assertThat(hold(alice, 10, 11, 12, 13)).isEqualTo(new LimitReached(5));
        assertThat(live.holds.hold(held))
                .isInstanceOfSatisfying(
                        Held.class,
                        again ->
                                assertThat(again.expiresAt())
                                        .isBefore(Instant.now().plus(A_MINUTE).plusSeconds(2)));
        live.holds.release(showtime, held.holdId());
        assertThat(hold(bob, 1, 2, 3, 4, 5)).isInstanceOf(Held.class);
    }

    @Test
    void itEndsWhenPostgresSays() {
        var held = DirectFixture.wish(showtime, alice, TEN_MINUTES, 1);
        live.holds.hold(held);
        live.claims.hold(showtime, written(held, Duration.ofMillis(300), true));

        rebuild();
        live.claims.hold(showtime);

        await().atMost(Duration.ofSeconds(5)).until(() -> hold(bob, 1) instanceof Held);
    }

    @Test
    void itBecomesAClaimLikeAnyOtherHold() {
        var held = DirectFixture.wish(showtime, alice, TEN_MINUTES, 1);
        live.claims.hold(showtime, written(held, A_MINUTE, true));
        rebuild();

        live.holds.keep(showtime, held.holdId(), held.ordinals());
        live.holds.release(showtime, held.holdId());

        assertThat(hold(bob, 1)).isEqualTo(new Taken(List.of(1)));
        assertThat(hold(alice, 10, 11, 12, 13, 14, 15, 16, 17)).isInstanceOf(Held.class);
    }

    @Test
    void aHoldInPostgresOverridesOneInRedisAndALostOneDoesNot() {
        hold(bob, 1);
        hold(bob, 2);
        var direct = DirectFixture.wish(showtime, alice, TEN_MINUTES, 1);
        var lost = DirectFixture.wish(showtime, alice, TEN_MINUTES, 2, 3);
        live.claims.hold(showtime, written(direct, A_MINUTE, true), written(lost, A_MINUTE, false));

        rebuild();

        live.holds.release(showtime, direct.holdId());
        assertThat(hold(bob, 1)).isInstanceOf(Held.class);
        assertThat(hold(bob, 3)).isEqualTo(new Taken(List.of(3)));
        live.holds.release(showtime, lost.holdId());
        assertThat(hold(alice, 2)).isEqualTo(new Taken(List.of(2)));
    }

    @Test
    void whatIsThereStaysAsItIs() {
        var held = DirectFixture.wish(showtime, alice, TEN_MINUTES, 1);
        var first = live.holds.hold(held);
        live.claims.hold(showtime, written(held, TEN_MINUTES.minusMillis(300), false));

        rebuild();

        assertThat(live.holds.hold(held)).isEqualTo(first);
        assertThat(live.deltas(showtime)).isEmpty();
    }

    @Test
    void whatWasExtendedMeanwhileLastsAsLongAsPostgresSays() {
        var held = DirectFixture.wish(showtime, alice, A_MINUTE, 1);
        live.holds.hold(held);
        live.claims.hold(showtime, written(held, TEN_MINUTES, false));

        rebuild();

        assertThat(live.holds.hold(held))
                .isInstanceOfSatisfying(
                        Held.class,
                        again ->
                                assertThat(again.expiresAt())
                                        .isAfter(Instant.now().plus(A_MINUTE.multipliedBy(9))));
    }

    @Test
    void howLongASeatWasKeptIsNotForgottenWithRedis() {
        var held = DirectFixture.wish(showtime, alice, TEN_MINUTES, 1);
        live.claims.hold(
                showtime,
                new WrittenHold(
                        held.holdId().value(),
                        alice,
                        A_MINUTE,
                        TEN_MINUTES.multipliedBy(3).minus(A_MINUTE),
                        held.ordinals(),
                        true));

        rebuild();

        assertThat(
                        live.holds.extend(
                                showtime, held.holdId(), TEN_MINUTES, TEN_MINUTES.multipliedBy(3)))
                .isIn(
                        new ExtendOutcome.CapReached(),
                        new ExtendOutcome.Extended(((Held) live.holds.hold(held)).expiresAt()));
    }

    @Test
    void aSeatKeptForAClaimThatEndedMeanwhileIsFree() {
        var gone = new HoldId(UUID.randomUUID());
        live.loader.ensureLoaded(showtime);
        live.holds.keep(showtime, gone, List.of(7));

        rebuild();

        assertThat(hold(bob, 7)).isInstanceOf(Held.class);
    }

    @Test
    void versionsGrowAndEachShowtimeIsRebuiltOnce() {
        hold(alice, 1);
        hold(alice, 2);
        var before = live.version(showtime);

        rebuild();

        var after = live.version(showtime);
        assertThat(after).isGreaterThan(before);
        assertThat(rebuilds.isDone(showtime)).isTrue();
        assertThat(live.version(showtime)).isEqualTo(after);
        assertThat(metrics.counter("foyer.hold.rebuilds").count()).isOne();
    }

    @Test
    void holdsOfAnotherInstanceAreShownWhileTheMapIsInUse() {
        live.loader.ensureLoaded(showtime);
        var held = DirectFixture.wish(showtime, alice, TEN_MINUTES, 1, 2);
        var copies = new HoldCopies(live.store, Limits.defaults());

        copies.put(showtime, List.of(written(held, A_MINUTE, true)));
        copies.put(showtime, List.of(written(held, A_MINUTE, true)));

        assertThat(live.shown(showtime, 1)).isEqualTo(SeatBits.HELD);
        assertThat(live.deltas(showtime)).hasSize(1);
        assertThat(hold(bob, 2)).isEqualTo(new Taken(List.of(2)));
    }

    @Test
    void manyLargeHoldsOfAnotherInstanceAreShownInOneGo() {
        var house = live.onSale(200 * 10).id();
        live.loader.ensureLoaded(house);
        var holds =
                IntStream.range(0, 200)
                        .mapToObj(hold -> IntStream.range(10 * hold, 10 * hold + 10).toArray())
                        .map(seats -> DirectFixture.wish(house, alice, TEN_MINUTES, seats))
                        .map(wish -> written(wish, A_MINUTE, true))
                        .toList();

        new HoldCopies(live.store, Limits.defaults()).put(house, holds);

        assertThat(IntStream.range(0, 200 * 10).map(live.map(house)::state))
                .containsOnly(SeatBits.HELD);
    }

    private void rebuild() {
        rebuilds.forget();
        await().until(() -> rebuilds.isDone(showtime));
    }

    private void lose(String key) {
        live.redis.getKeys().delete(key);
    }

    private HoldOutcome hold(UUID buyer, int... ordinals) {
        return live.holds.hold(DirectFixture.wish(showtime, buyer, TEN_MINUTES, ordinals));
    }

    private static WrittenHold written(HoldRequest wish, Duration left, boolean direct) {
        return new WrittenHold(
                wish.holdId().value(),
                wish.accountId(),
                left,
                Duration.ZERO,
                wish.ordinals(),
                direct);
    }
}
