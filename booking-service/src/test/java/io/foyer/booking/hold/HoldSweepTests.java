package io.foyer.booking.hold;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.testing.store.Stores;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redisson.client.codec.StringCodec;

/** A sweep that overlooks what is wrong would prove nothing. */
class HoldSweepTests {

    private static final int SEATS = 10;

    @SuppressWarnings("NullAway.Init") // set before all
    private static LiveMapFixture live;

    private UUID showtime = UUID.randomUUID();
    private HoldRequest hold = request(showtime);

    @BeforeAll
    static void connect() {
        live = new LiveMapFixture(Stores.freshRedis());
    }

    @AfterAll
    static void disconnect() {
        live.close();
    }

    @BeforeEach
    void holdTwoSeats() {
        showtime = live.onSale(SEATS).id();
        hold = request(showtime);
        live.holds.hold(hold);
    }

    @Test
    void whatIsSoundHasNoFlaws() {
        live.claims.sell(showtime, UUID.randomUUID(), 7);
        live.holds.sell(showtime, new HoldId(UUID.randomUUID()), List.of(7));
        live.claims.pay(showtime, UUID.randomUUID(), 8);
        live.holds.keep(showtime, new HoldId(UUID.randomUUID()), List.of(8));

        assertThat(sweep().flaws()).isEmpty();
        assertThat(sweep().seatsKept()).isEqualTo(2);
    }

    @Test
    void aSeatInTwoHoldsIsFound() {
        live.redis
                .getScoredSortedSet("holds:{%s}".formatted(showtime), StringCodec.INSTANCE)
                .add(1e15, UUID.randomUUID() + "|2,3");

        assertThat(sweep().seatsInTwoHolds()).singleElement().asString().contains("seat 2");
        assertThat(sweep().brokenHolds()).hasSize(2);
    }

    @Test
    void aHoldWithoutOneOfItsSeatsIsFound() {
        live.redis.getKeys().delete("seat:{%s}:1".formatted(showtime));

        assertThat(sweep().flaws()).singleElement().asString().endsWith("without its seat 1");
    }

    @Test
    void aSeatThatNobodyHasAnyMoreIsFound() {
        live.redis
                .getBucket("seat:{%s}:5".formatted(showtime), StringCodec.INSTANCE)
                .set("somebody");

        assertThat(sweep().flaws()).containsExactly("seat 5 is kept by somebody");
    }

    @Test
    void aMapThatIsWrongIsFound() {
        live.claims.sell(showtime, UUID.randomUUID(), 7);

        assertThat(sweep().flaws()).containsExactly("seat 7 is shown as 0");
    }

    private HoldSweep sweep() {
        return live.sweep(showtime, SEATS);
    }

    private static HoldRequest request(UUID showtime) {
        return new HoldRequest(
                showtime,
                new HoldId(UUID.randomUUID()),
                UUID.randomUUID(),
                List.of(1, 2),
                Duration.ofMinutes(10),
                8);
    }
}
