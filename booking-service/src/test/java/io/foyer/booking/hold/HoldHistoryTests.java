package io.foyer.booking.hold;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.testing.store.Stores;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** I4: everything that many buyers at once were told of each seat fits together. */
class HoldHistoryTests {

    private static final int SEATS = 8;
    private static final int BUYERS = 10;
    private static final int CALLS = 40;
    private static final URI URL = Stores.freshRedis();

    @SuppressWarnings("NullAway.Init") // set before all
    private static LiveMapFixture live;

    @BeforeAll
    static void connect() {
        live = new LiveMapFixture(URL);
    }

    @AfterAll
    static void disconnect() {
        live.close();
    }

    @Test
    void whatBuyersAreToldByRedisFitsTogether() {
        try (var other = new LiveMapFixture(URL)) {
            for (var seed = 0; seed < 5; seed++) {
                var showtime = live.onSale(SEATS);
                other.showtimes.add(showtime);
                var recorded =
                        recorded(new TakingTurns(live.holds, other.holds), showtime.id(), seed);

                assertThat(recorded.shortest()).isGreaterThan(20);
                assertThat(recorded.impossible()).as("seed %d", seed).isEmpty();
                assertThat(recorded.fitTogether()).as("seed %d", seed).isTrue();
            }
        }
    }

    @Test
    void holdsThatCheckFirstAndSetLaterTellWhatCannotBe() {
        var found = false;
        for (var seed = 0; seed < 1_000 && !found; seed++) {
            found =
                    !recorded(new CheckThenSetHolds(), UUID.randomUUID(), seed)
                            .impossible()
                            .isEmpty();
        }

        assertThat(found).isTrue();
    }

    /** Each seat's history is true, and all of them together are not. */
    @Test
    void holdsThatTakeOneSeatAfterTheOtherTellWhatCannotBeOfAllSeatsTogether() {
        var found = false;
        for (var seed = 0; seed < 1_000 && !found; seed++) {
            found = !recorded(new SeatBySeatHolds(), UUID.randomUUID(), seed).fitTogether();
        }

        assertThat(found).isTrue();
    }

    @Test
    void theHoldsInMemoryThatTestsUseFitTogether() {
        for (var seed = 0; seed < 20; seed++) {
            var memory = new InMemorySeatHolds(InstantSource.system());
            var recorded = recorded(memory, UUID.randomUUID(), seed);

            assertThat(recorded.fitTogether()).as("seed %d", seed).isTrue();
        }
    }

    private static RecordedHolds recorded(SeatHolds holds, UUID showtime, int seed) {
        var recorded = new RecordedHolds(holds, SEATS);
        SeatRace.atOnce(
                BUYERS,
                buyer -> {
                    buy(recorded, showtime, new Random(100L * seed + buyer));
                    return true;
                },
                Boolean.class);
        return recorded;
    }

    private static void buy(RecordedHolds holds, UUID showtime, Random random) {
        for (var call = 0; call < CALLS; call++) {
            var request =
                    new HoldRequest(
                            showtime,
                            new HoldId(UUID.randomUUID()),
                            UUID.randomUUID(),
                            random.ints(0, SEATS).distinct().limit(2).boxed().toList(),
                            Duration.ofMinutes(10),
                            SEATS);
            if (holds.hold(request) instanceof HoldOutcome.Held) {
                if (random.nextBoolean()) {
                    holds.hold(request);
                }
                holds.release(showtime, request);
            }
        }
    }
}
