package io.foyer.booking.hold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.foyer.booking.hold.HoldOutcome.Held;
import io.foyer.booking.hold.HoldOutcome.Taken;
import io.foyer.booking.inventory.Fixtures;
import io.foyer.booking.inventory.ShowtimeImported;
import io.foyer.booking.inventory.ShowtimeOnSale;
import io.foyer.testing.store.Stores;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The house keeps seats, or gives them free, while a showtime is selling. */
class HeldBackSeatsTests {

    private static final int SEATS = 20;

    @SuppressWarnings("NullAway.Init") // set before all
    private static LiveMapFixture live;

    private final ShowtimeOnSale showtime = live.onSale(SEATS);

    @BeforeAll
    static void connect() {
        live = new LiveMapFixture(Stores.freshRedis());
    }

    @AfterAll
    static void disconnect() {
        live.close();
    }

    @Test
    void freeSeatsThatAreKeptAreNotForSaleAndReleasedOnesAreFreeAgain() {
        live.holds.hold(request(1));
        keepBack(7, 8);

        assertThat(shown(7)).isEqualTo(SeatBits.NOT_FOR_SALE);
        assertThat(live.holds.hold(request(7))).isEqualTo(new Taken(List.of(7)));

        keepBack(8);

        assertThat(shown(7)).isEqualTo(SeatBits.FREE);
        assertThat(shown(8)).isEqualTo(SeatBits.NOT_FOR_SALE);
        assertThat(live.holds.hold(request(7))).isInstanceOf(Held.class);
    }

    @Test
    void whatIsHeldPaidForOrSoldStaysSo() {
        var paying = UUID.randomUUID();
        live.holds.hold(request(1));
        live.claims.pay(showtime.id(), paying, 2);
        live.holds.keep(showtime.id(), new HoldId(paying), List.of(2));
        live.claims.sell(showtime.id(), UUID.randomUUID(), 3);

        keepBack(1, 2, 3, 4);

        assertThat(List.of(shown(1), shown(2), shown(3), shown(4)))
                .containsExactly(
                        SeatBits.HELD, SeatBits.HELD, SeatBits.SOLD, SeatBits.NOT_FOR_SALE);
    }

    @Test
    void aHoldThatWasThereBeforeIsNoFlawOfTheMap() {
        live.holds.hold(request(1));
        keepBack(1);
        var version = live.version(showtime.id());

        live.repair.look();
        live.repair.look();

        assertThat(live.version(showtime.id())).isEqualTo(version);
        assertThat(shown(1)).isEqualTo(SeatBits.HELD);
    }

    @Test
    void onceItIsGivenBackAKeptSeatIsNotForSale() {
        var held = request(1);
        live.holds.hold(held);
        keepBack(1);
        live.holds.release(showtime.id(), held.holdId());

        await().untilAsserted(() -> assertThat(shown(1)).isEqualTo(SeatBits.NOT_FOR_SALE));
    }

    private void keepBack(Integer... ordinals) {
        live.showtimes.add(Fixtures.with(showtime, Fixtures.heldBack(showtime.layout(), ordinals)));
        live.changes.on(new ShowtimeImported(showtime.id(), List.of(), true));
        await().until(() -> live.keys(MapKeys.version(showtime.id())).isEmpty());
        live.loader.ensureLoaded(showtime.id());
    }

    private int shown(int ordinal) {
        return live.shown(showtime.id(), ordinal);
    }

    private HoldRequest request(int ordinal) {
        return new HoldRequest(
                showtime.id(),
                new HoldId(UUID.randomUUID()),
                UUID.randomUUID(),
                List.of(ordinal),
                Duration.ofMinutes(10),
                10);
    }
}
