package io.foyer.booking.hold;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.testing.store.Stores;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Thousands of random steps on a real Redis and on the model, and on holds that are wrong. */
class HoldFuzzTests {

    private static final int STEPS = 1_500;
    private static final int MANY_STEPS = 20_000;

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

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void redisAnswersAndShowsWhatTheModelDoes(long seed) {
        assertSame(seed, STEPS);
    }

    @Test
    void redisDoesSoForASeedThatNobodyChose() {
        assertSame(new SecureRandom().nextLong(), STEPS);
    }

    @Tag("long")
    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14, 15})
    void redisDoesSoForManySteps(long seed) {
        assertSame(seed, MANY_STEPS);
    }

    @ParameterizedTest
    @MethodSource("flaws")
    void theFuzzFindsWhatIsWrong(Function<SeatHolds, SeatHolds> flaw) {
        var showtime = UUID.randomUUID();
        var wrong = new FuzzedInMemory(showtime, flaw);

        assertThat(
                        new HoldFuzz(1, wrong, new FuzzedInMemory(showtime))
                                .firstDifference(showtime, MANY_STEPS))
                .isPresent();
    }

    static Stream<Named<Function<SeatHolds, SeatHolds>>> flaws() {
        return Stream.of(
                Named.of("prolonging", FlawedHolds::prolonging),
                Named.of("without limit", FlawedHolds::withoutLimit),
                Named.of("without cap", FlawedHolds::withoutCap),
                Named.of("forgetting what is kept", FlawedHolds::forgettingThatTheyAreKept),
                Named.of("freeing what others have", FlawedHolds::freeingWhatOthersHave),
                Named.of("check then set", right -> new CheckThenSetHolds()));
    }

    private static void assertSame(long seed, int steps) {
        var showtime = live.onSale(HoldFuzz.seats()).id();
        live.loader.ensureLoaded(showtime);
        assertThat(
                        new HoldFuzz(seed, new OnRedis(showtime), new FuzzedInMemory(showtime))
                                .firstDifference(showtime, steps))
                .as("seed %d", seed)
                .isEmpty();
    }

    private record OnRedis(UUID showtime) implements HoldFuzz.Subject {

        @Override
        public SeatHolds holds() {
            return live.holds;
        }

        @Override
        public ToIntFunction<Integer> shown() {
            live.sweeper.sweep();
            var map = live.map(showtime);
            return map::state;
        }

        @Override
        public void pass(Duration time) {
            HeldTime.pass(live.redis, showtime, time);
        }

        @Override
        public Instant now() {
            return Instant.now();
        }
    }
}
