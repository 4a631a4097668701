package io.foyer.booking.hold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.foyer.testing.store.Stores;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class RedisSeatHoldsTests extends SeatHoldsContract {

    @SuppressWarnings("NullAway.Init") // set before all
    private static LiveMapFixture live;

    @BeforeAll
    static void connect() {
        live = new LiveMapFixture(Stores.freshRedis());
    }

    @AfterAll
    static void disconnect() {
        live.close();
    }

    @Override
    SeatHolds holds() {
        return live.holds;
    }

    @Override
    UUID showtime(int seats) {
        return live.onSale(seats).id();
    }

    @Override
    int shown(UUID showtimeId, int ordinal) {
        live.sweeper.sweep();
        return live.shown(showtimeId, ordinal);
    }

    @Override
    void pass(Duration time) {
        // It passes by itself.
    }

    @Test
    void holdsThatArriveTogetherAreJudgedOneByOne() {
        var showtime = showtime(400);

        var outcomes =
                SeatRace.atOnce(
                        200,
                        buyer -> holds().hold(request(showtime, UUID.randomUUID(), buyer / 2)),
                        HoldOutcome.class);

        IntStream.range(0, 100)
                .forEach(
                        pair ->
                                assertThat(outcomes.subList(2 * pair, 2 * pair + 2))
                                        .filteredOn(HoldOutcome.Held.class::isInstance)
                                        .hasSize(1));
    }

    @Test
    void oneRequestRepeatedManyTimesAtOnceGetsOneAnswer() {
        var showtime = showtime(10);
        var request = request(showtime, UUID.randomUUID(), 3);

        var outcomes = SeatRace.atOnce(50, repetition -> holds().hold(request), HoldOutcome.class);

        assertThat(outcomes).hasOnlyElementsOfType(HoldOutcome.Held.class);
        assertThat(outcomes.stream().distinct()).hasSize(1);
    }

    @Test
    void nothingOfAHoldIsLeftInRedisAfterItsRelease() {
        var showtime = showtime(10);
        var request = request(showtime, UUID.randomUUID(), 3);
        holds().hold(request);
        assertThat(keysOf(showtime)).isNotEmpty();

        holds().release(showtime, request.holdId());

        assertThat(keysOf(showtime)).isEmpty();
    }

    @Test
    void aRefusedHoldLeavesNothingInRedis() {
        var showtime = showtime(10);
        holds().hold(request(showtime, UUID.randomUUID(), 3));
        var before = keysOf(showtime);

        holds().hold(request(showtime, UUID.randomUUID(), 2, 3, 4));

        assertThat(keysOf(showtime)).containsExactlyInAnyOrderElementsOf(before);
    }

    @Test
    void scriptsThatRedisForgotAreSentAgain() {
        var showtime = showtime(10);
        holds().hold(request(showtime, UUID.randomUUID(), 3));

        live.redis.getScript().scriptFlush();

        assertThat(holds().hold(request(showtime, UUID.randomUUID(), 4)))
                .isInstanceOf(HoldOutcome.Held.class);
    }

    @Test
    void moreSeatsThanAHoldMayHaveAreAMistakeOfTheCaller() {
        var ordinals = IntStream.range(0, 11).toArray();
        var request = request(showtime(20), UUID.randomUUID(), ordinals);

        assertThatThrownBy(() -> holds().hold(request))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static List<String> keysOf(UUID showtime) {
        return live.keys("").stream()
                .filter(key -> key.contains(showtime.toString()) && !key.startsWith("map:"))
                .toList();
    }

    private static HoldRequest request(UUID showtime, UUID buyer, int... ordinals) {
        return new HoldRequest(
                showtime,
                new HoldId(UUID.randomUUID()),
                buyer,
                IntStream.of(ordinals).boxed().toList(),
                Duration.ofMinutes(10),
                10);
    }
}
