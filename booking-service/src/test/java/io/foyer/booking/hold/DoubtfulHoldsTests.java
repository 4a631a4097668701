package io.foyer.booking.hold;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.booking.hold.HoldOutcome.Held;
import io.foyer.booking.hold.HoldOutcome.Taken;
import io.foyer.testing.store.Stores;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Redis made a hold after its buyer had been told that there is none. */
class DoubtfulHoldsTests {

    private static final Duration TEN_MINUTES = Duration.ofMinutes(10);

    @SuppressWarnings("NullAway.Init") // set before all
    private static LiveMapFixture live;

    private final UUID showtime = live.onSale(10).id();
    private final HoldRequest late =
            DirectFixture.wish(showtime, UUID.randomUUID(), TEN_MINUTES, 1);
    private final DoubtfulHolds doubts = new DoubtfulHolds(live.holds);

    @BeforeAll
    static void connect() {
        live = new LiveMapFixture(Stores.freshRedis());
    }

    @AfterAll
    static void disconnect() {
        live.close();
    }

    @Test
    void itsSeatsAreFreeOnceRedisAnswers() {
        doubts.add(late);
        live.holds.hold(late);

        doubts.giveBack();

        assertThat(somebodyElse()).isInstanceOf(Held.class);
    }

    @Test
    void aBuyerWhoAskedAgainAndGotThemKeepsThem() {
        doubts.add(late);
        live.holds.hold(late);
        doubts.clear(late);

        doubts.giveBack();

        assertThat(somebodyElse()).isEqualTo(new Taken(List.of(1)));
    }

    private HoldOutcome somebodyElse() {
        return live.holds.hold(DirectFixture.wish(showtime, UUID.randomUUID(), TEN_MINUTES, 1));
    }
}
