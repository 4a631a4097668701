package io.foyer.booking.hold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What holds in Redis do besides, be it one Redis or a cluster. */
abstract class RedisHoldsContract extends HoldTimeContract {

    abstract LiveMapFixture live();

    @Override
    SeatHolds holds() {
        return live().holds;
    }

    @Override
    UUID showtime(int seats) {
        return live().onSale(seats).id();
    }

    @Override
    int shown(UUID showtimeId, int ordinal) {
        live().sweeper.sweep();
        return live().shown(showtimeId, ordinal);
    }

    @Override
    void pass(Duration time) {
        HeldTime.pass(live().redis, showtime, time);
    }

    @Test
    void holdsThatArriveTogetherAreJudgedOneByOne() {
        var big = showtime(400);

        var outcomes =
                SeatRace.atOnce(
                        200, buyer -> holds().hold(request(big, buyer / 2)), HoldOutcome.class);

        IntStream.range(0, 100)
                .forEach(
                        pair ->
                                assertThat(outcomes.subList(2 * pair, 2 * pair + 2))
                                        .filteredOn(HoldOutcome.Held.class::isInstance)
                                        .hasSize(1));
    }

    @Test
    void oneRequestRepeatedManyTimesAtOnceGetsOneAnswer() {
        var request = wish(alice, 3);

        var outcomes = SeatRace.atOnce(50, repetition -> holds().hold(request), HoldOutcome.class);

        assertThat(outcomes).hasOnlyElementsOfType(HoldOutcome.Held.class);
        assertThat(outcomes.stream().distinct()).hasSize(1);
    }

    @Test
    void ofAHoldThatWasReleasedOnlyItsStreakIsRememberedAndNotForEver() {
        var request = wish(alice, 3);
        holds().hold(request);
        assertThat(keys()).hasSizeGreaterThan(1);

        holds().release(showtime, request.holdId());

        var streak = "streak:{%s}:%s".formatted(showtime, alice);
        assertThat(keys()).containsExactly(streak);
        assertThat(Duration.ofMillis(live().redis.getBucket(streak).remainTimeToLive()))
                .isBetween(Duration.ofMinutes(80), Duration.ofMinutes(90));
    }

    @Test
    void holdsThatEndTogetherAreOneChangeOfTheMapAndOthersAreLeftAlone() {
        var ended = List.of(wish(alice, 3), wish(alice, 4), wish(bob, 5, 6));
        ended.forEach(holds()::hold);
        holds().hold(wish(bob, 7));
        var before = version();

        holds().letGo(
                        showtime,
                        Stream.concat(
                                        Stream.of(new HoldId(UUID.randomUUID())),
                                        ended.stream().map(HoldRequest::holdId))
                                .toList());

        assertThat(version()).isEqualTo(before + 1);
        assertShown(0, 3, 4, 5, 6);
        assertShown(1, 7);
        assertThat(holds().hold(wish(UUID.randomUUID(), 3, 4, 5, 6)))
                .isInstanceOf(HoldOutcome.Held.class);
    }

    @Test
    void bookingsThatAreSoldTogetherAreOneChangeOfTheMap() {
        var first = wish(alice, 3, 4);
        var second = wish(bob, 5);
        holds().hold(first);
        holds().hold(second);
        holds().hold(wish(UUID.randomUUID(), 6));
        var before = version();

        holds().sell(
                        showtime,
                        Map.of(
                                first.holdId(),
                                first.ordinals(),
                                second.holdId(),
                                second.ordinals()));

        assertThat(version()).isEqualTo(before + 1);
        assertShown(2, 3, 4, 5);
        assertShown(1, 6);
        assertThat(keys())
                .noneMatch(key -> key.contains(alice.toString()) || key.contains(bob.toString()));
    }

    private long version() {
        return live().redis.getAtomicLong("map:{%s}:version".formatted(showtime)).get();
    }

    @Test
    void everyKeyOfAHoldEndsByItself() {
        var request = wish(alice, 3, 4);
        holds().hold(request);
        holds().extend(showtime, request.holdId(), TEN_MINUTES, TEN_MINUTES.multipliedBy(3));

        assertThat(keys())
                .filteredOn(key -> !key.startsWith("holds:"))
                .hasSize(5)
                .allSatisfy(
                        key ->
                                assertThat(live().redis.getBucket(key).remainTimeToLive())
                                        .as(key)
                                        .isPositive());
    }

    @Test
    void aRefusedHoldLeavesNothingInRedis() {
        holds().hold(wish(alice, 3));
        var before = keys();

        holds().hold(wish(bob, 2, 3, 4));

        assertThat(keys()).containsExactlyInAnyOrderElementsOf(before);
    }

    @Test
    void scriptsThatRedisForgotAreSentAgain() {
        holds().hold(wish(alice, 3));

        live().redis.getScript().scriptFlush();

        assertThat(holds().hold(wish(alice, 4))).isInstanceOf(HoldOutcome.Held.class);
    }

    @Test
    void moreSeatsThanAHoldMayHaveAreAMistakeOfTheCaller() {
        var request = wish(alice, IntStream.range(0, 11).toArray());

        assertThatThrownBy(() -> holds().hold(request))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private List<String> keys() {
        return live().keys("").stream()
                .filter(key -> key.contains(showtime.toString()) && !key.startsWith("map:"))
                .toList();
    }

    private HoldRequest request(UUID of, int ordinal) {
        return new HoldRequest(
                of,
                new HoldId(UUID.randomUUID()),
                UUID.randomUUID(),
                List.of(ordinal),
                TEN_MINUTES,
                LIMIT);
    }
}
