package io.foyer.booking.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.foyer.booking.inventory.Fixtures;
import io.foyer.booking.inventory.SaleStatus;
import io.foyer.booking.inventory.Showtimes;
import io.foyer.booking.testing.Changed;
import io.foyer.booking.testing.CheckoutTest;
import io.foyer.booking.testing.Shop;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.data.TemporalUnitOffset;
import org.assertj.core.data.TemporalUnitWithinOffset;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;

/** Prices that follow demand, on a real Postgres. */
@CheckoutTest
class PriceMoverTests {

    private static final PricingProperties LIMITS =
            new PricingProperties(10, Duration.ofSeconds(10), 1_000);

    @Autowired private PriceMover mover;
    @Autowired private Showtimes showtimes;
    @Autowired private Shop shop;

    @SuppressWarnings("NullAway.Init")
    private DemandHouse house;

    @Autowired
    void build(ApplicationContext context) {
        house = new DemandHouse(context);
    }

    @Test
    void onceHalfIsSoldThePriceTakesAStepAndEverybodyIsTold() {
        var showtime = house.open();
        house.claim(showtime.id(), "CONFIRMED", 0, 1);

        mover.look(LIMITS);

        assertThat(house.price(showtime.id())).isEqualTo(10_500);
        assertThat(house.log(showtime.id())).containsExactly("10000>10500 soldShare");
        var told = house.told(showtime.id()).getLast();
        assertThat(told.path("priceTierId").asString()).isEqualTo(DemandHouse.TIER.toString());
        assertThat(told.path("base").asLong()).isEqualTo(10_000);
        assertThat(told.path("price").asLong()).isEqualTo(10_500);
        assertThat(told.path("total").asLong()).isEqualTo(10_500);
        assertThat(told.path("currency").asString()).isEqualTo("EUR");
        assertThat(Instant.parse(told.path("movedAt").asString()))
                .isCloseTo(Instant.now(), within(Duration.ofMinutes(1)));
        assertThat(
                        house.count(
                                """
                                SELECT count(*) FROM price_change
                                 WHERE showtime_id = ? AND (seen->>'sold')::int = 2
                                   AND (seen->>'places')::int = 4
                                   AND (seen->>'target')::int = 11000
                                """,
                                showtime.id()))
                .isOne();
    }

    @Test
    void aHoldPaysThePriceOfItsMomentWhateverAnInstanceRemembers() {
        var showtime = house.open();
        var buyer = shop.buyer();
        var before = buyer.hold(showtime, 2);
        house.claim(showtime.id(), "CONFIRMED", 0, 1);

        mover.look(LIMITS);
        var after = buyer.hold(showtime, 3);

        assertThat(buyer.booking(before).path("total").path("amount").asLong()).isEqualTo(10_000);
        assertThat(buyer.booking(after).path("total").path("amount").asLong()).isEqualTo(10_500);
        buyer.intentOf(before);
        assertThat(house.count("SELECT amount FROM payment WHERE booking_id = ?", before))
                .isEqualTo(10_000);
    }

    @Test
    void thePriceMovesOnAfterEachCoolDownAndStopsAtItsTarget() {
        var showtime = house.open();
        house.claim(showtime.id(), "CONFIRMED", 0, 1);

        mover.look(LIMITS);
        house.change("UPDATE price_turn SET turn = 0 WHERE showtime_id = ?", showtime.id());
        mover.look(LIMITS);
        assertThat(house.price(showtime.id())).as("within the cool-down").isEqualTo(10_500);
        for (var look = 0; look < 4; look++) {
            house.coolDown(showtime.id());
            mover.look(LIMITS);
        }

        assertThat(house.price(showtime.id())).isEqualTo(11_000);
        assertThat(house.log(showtime.id())).hasSize(2);
        assertThat(house.told(showtime.id()))
                .extracting(told -> told.path("price").asLong())
                .containsExactly(10_500L, 11_000L);
    }

    @Test
    void returnsTakeThePriceBack() {
        var showtime = house.open();
        house.claim(showtime.id(), "CONFIRMED", 0, 1);
        mover.look(LIMITS);
        house.giveBack(showtime.id());

        house.coolDown(showtime.id());
        mover.look(LIMITS);

        assertThat(house.price(showtime.id())).isEqualTo(10_000);
        assertThat(house.log(showtime.id()))
                .containsExactly("10000>10500 soldShare", "10500>10000 stepBack");
    }

    @Test
    void whatIsOnlyHeldOrBeingPaidForMovesNothing() {
        var showtime = house.open();
        house.claim(showtime.id(), "PAYING", 0, 1);
        shop.buyer().hold(showtime, 2, 3);

        mover.look(LIMITS);

        assertThat(house.log(showtime.id())).isEmpty();
    }

    @Test
    void theDaysThatAreLeftMoveAPriceToo() {
        var showtime = house.open(Fixtures.showtime(4));
        house.offer(
                showtime.id(),
                Map.of(
                        "demand",
                        DemandHouse.demand(List.of(Map.of("daysToShow", 3, "percent", -20)))));
        house.importAgain(showtime.id());

        mover.look(LIMITS);

        assertThat(house.log(showtime.id())).containsExactly("10000>9500 daysToShow");
    }

    @Test
    void whatIsNotOnSaleIsLeftAlone() {
        var soon = Changed.sellingFrom(Fixtures.showtime(4), Instant.now().plusSeconds(3_600));
        var cancelled = Changed.as(Fixtures.showtime(4), SaleStatus.CANCELLED);
        for (var showtime : List.of(house.open(soon), house.open(cancelled))) {
            house.claim(showtime.id(), "CONFIRMED", 0, 1);

            mover.look(LIMITS);

            assertThat(house.log(showtime.id())).isEmpty();
        }
    }

    @Test
    void oneLookInAPauseIsEnough() {
        var showtime = house.open();
        mover.look(LIMITS);
        house.claim(showtime.id(), "CONFIRMED", 0, 1);

        mover.look(LIMITS);

        assertThat(house.log(showtime.id())).isEmpty();
        house.coolDown(showtime.id());
        mover.look(LIMITS);
        assertThat(house.log(showtime.id())).hasSize(1);
    }

    @Test
    void theLogIsOnlyEverAddedTo() {
        var showtime = house.open();
        house.claim(showtime.id(), "CONFIRMED", 0, 1);
        mover.look(LIMITS);

        for (var forgery :
                List.of(
                        "UPDATE price_change SET to_price = 1 WHERE showtime_id = ?",
                        "DELETE FROM price_change WHERE showtime_id = ?")) {
            assertThatThrownBy(() -> house.change(forgery, showtime.id()))
                    .isInstanceOf(DataAccessException.class);
        }
        assertThatThrownBy(() -> house.change("TRUNCATE price_change"))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void thePriceIsShownByTheNextSnapshot() {
        var showtime = house.open();
        house.claim(showtime.id(), "CONFIRMED", 0, 1);

        mover.look(LIMITS);

        assertThat(revision(showtime.id())).isEqualTo(showtime.revision() + 1);
    }

    private long revision(UUID showtimeId) {
        return showtimes.find(showtimeId).orElseThrow().revision();
    }

    private static TemporalUnitOffset within(Duration most) {
        return new TemporalUnitWithinOffset(most.toSeconds(), ChronoUnit.SECONDS);
    }
}
