package io.foyer.booking.checkout;

import static io.foyer.booking.testing.EventServiceFake.tier;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.foyer.booking.hold.LiveMaps;
import io.foyer.booking.inventory.Fixtures;
import io.foyer.booking.inventory.ShowtimeOnSale;
import io.foyer.booking.inventory.Showtimes;
import io.foyer.booking.testing.Buyer;
import io.foyer.booking.testing.CheckoutTest;
import io.foyer.booking.testing.EventServiceFake;
import io.foyer.booking.testing.Rows;
import io.foyer.booking.testing.Shop;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.redisson.api.RedissonClient;
import org.redisson.client.codec.ByteArrayCodec;
import org.springframework.beans.factory.annotation.Autowired;

/** What a seat costs at the moment it is held, by the clock of Postgres. */
@CheckoutTest
class TurningPricesTests {

    private static final UUID EARLY = new UUID(0x7000, 1L << 63 | 1);
    private static final UUID REGULAR = new UUID(0x7000, 1L << 63 | 2);
    private static final UUID BEST = new UUID(0x7000, 1L << 63 | 3);

    @Autowired private Shop shop;
    @Autowired private Rows rows;
    @Autowired private Showtimes showtimes;
    @Autowired private EventServiceFake eventService;
    @Autowired private LiveMaps maps;
    @Autowired private RedissonClient redis;

    @Test
    void aPaintedSeatCostsWhatItIsPaintedWith() {
        var showtime = earlyBird();
        var buyer = shop.buyer();
        assertThat(total(buyer, buyer.hold(showtime, 0))).isEqualTo(30_000);
        assertThat(total(buyer, buyer.hold(showtime, 1))).isEqualTo(10_000);
    }

    @Test
    void fromTheTurnOnASeatCostsTheOtherPriceWhateverAnInstanceRemembers() {
        var showtime = earlyBird();
        var buyer = shop.buyer();
        var early = buyer.hold(showtime, 1);
        assertThat(showtimes.find(showtime.id()).orElseThrow().pricedUntil()).isPresent();
        turn(showtime);
        // The snapshot in memory still has the early price: the writing down notices.
        var late = buyer.hold(showtime, 2);
        assertThat(total(buyer, late)).isEqualTo(15_000);
        assertThat(total(buyer, early)).isEqualTo(10_000);
    }

    @Test
    void whatWasHeldBeforeTheTurnIsPaidAtThePriceOfItsHold() {
        var showtime = earlyBird();
        var buyer = shop.buyer();
        var booking = buyer.hold(showtime, 1, 2);
        turn(showtime);
        buyer.intentOf(booking);
        assertThat(rows.count("SELECT amount FROM payment WHERE booking_id = ?", booking))
                .isEqualTo(20_000);
    }

    @Test
    void whatIsNotValidAnyMoreIsNotForSaleAndShownSo() {
        var showtime = earlyBird();
        var buyer = shop.buyer();
        maps.ensureLoaded(showtime.id());
        assertThat(shown(showtime)).isEqualTo(0b11_00_00_00);
        turn(showtime);
        turn(showtime);
        var answer = buyer.reserve(showtime, 1);
        assertThat(answer).hasStatus(422);
        assertThat(buyer.body(answer).path("rule").asString()).isEqualTo("seat-not-for-sale");
        maps.ensureLoaded(showtime.id());
        assertThat(shown(showtime)).isEqualTo(0b11_11_11_11);
        // A refused wish keeps nothing.
        assertThat(
                        rows.count(
                                "SELECT count(*) FROM booking WHERE account_id = ?",
                                buyer.accountId()))
                .isZero();
    }

    @Test
    void whoNamesAMostIsChosenNothingDearerWhateverAnInstanceRemembers() {
        var showtime = earlyBird();
        var buyer = shop.buyer();
        var most = "{\"quantity\": 1, \"priceMax\": 10000}";
        assertThat(buyer.bestAvailable(showtime, most)).hasStatus(201);
        turn(showtime);

        var answer = buyer.bestAvailable(showtime, most);

        assertThat(answer).hasStatus(409);
        assertThat(buyer.codeOf(answer)).isEqualTo("seats-taken");
        // What was held at the old price was given back, which is known a moment later.
        var both = "{\"quantity\": 2, \"split\": true}";
        await().untilAsserted(() -> assertThat(buyer.bestAvailable(showtime, both)).hasStatus(201));
    }

    @Test
    void aPriceThatAnotherInstanceImportedIsTheOneThatCounts() {
        var showtime = earlyBird();
        var buyer = shop.buyer();
        buyer.hold(showtime, 1);
        rows.change(
                "UPDATE price_tier SET price = 11000 WHERE showtime_id = ? AND id = ?",
                showtime.id(),
                EARLY);
        rows.change(
                "UPDATE showtime_on_sale SET revision = revision + 1 WHERE id = ?", showtime.id());
        assertThat(total(buyer, buyer.hold(showtime, 2))).isEqualTo(11_000);
    }

    @Test
    void rulesAboutDemandAreKeptForLater() {
        var showtime = Fixtures.showtime(4);
        eventService.publish(showtime, 1, 10_000);
        var tier = new HashMap<>(tier(EARLY, 10_000, 0, 3));
        tier.put("floor", Map.of("amount", 8_000, "currency", "EUR"));
        tier.put("ceiling", Map.of("amount", 15_000, "currency", "EUR"));
        tier.put(
                "demand",
                Map.of(
                        "rules", List.of(Map.of("soldShare", 0.5, "percent", 10)),
                        "stepPercent", 5,
                        "coolDownSeconds", 900));
        eventService.publishPrices(showtime.id(), List.of(tier));
        showtimes.find(showtime.id());
        assertThat(
                        rows.count(
                                """
                                SELECT (demand->>'coolDownSeconds')::int + floor_price + ceiling_price
                                  FROM price_tier WHERE showtime_id = ?
                                """,
                                showtime.id()))
                .isEqualTo(900 + 8_000 + 15_000);
    }

    @Test
    void theExampleOfTheBoxOfficeAddsUp() {
        var showtime = Fixtures.showtime(4);
        eventService.publish(showtime, 1, 10_000);
        var tier = new HashMap<>(tier(EARLY, 17_550, 0, 3));
        tier.put("serviceFee", Map.of("amount", 1_500, "currency", "EUR"));
        tier.put("taxPercent", "8.5");
        eventService.publishPrices(showtime.id(), List.of(tier));
        var buyer = shop.buyer();
        assertThat(total(buyer, buyer.hold(showtime, 0, 1))).isEqualTo(41_338);
    }

    private static long total(Buyer buyer, UUID booking) {
        return buyer.booking(booking).path("total").path("amount").asLong();
    }

    /**
     * Seats 0 to 2: 100.00 for an hour, then 150.00 for another, then nothing; seat 0 is 300.00 at
     * first.
     */
    private ShowtimeOnSale earlyBird() {
        var showtime = Fixtures.showtime(4);
        eventService.publish(showtime, 1, 10_000);
        var turn = Instant.now().plus(Duration.ofHours(1));
        var end = turn.plus(Duration.ofHours(1));
        var best = tier(BEST, 30_000, 0, 0);
        best.put("validTo", turn.toString());
        var early = tier(EARLY, 10_000, 1, 2);
        early.put("validTo", turn.toString());
        var regular = tier(REGULAR, 15_000, 0, 2);
        regular.put("validFrom", turn.toString());
        regular.put("validTo", end.toString());
        eventService.publishPrices(showtime.id(), List.of(best, early, regular));
        return showtime;
    }

    /** An hour passes for the prices of the showtime: the database's clock is no test's. */
    private void turn(ShowtimeOnSale showtime) {
        showtimes.find(showtime.id());
        rows.change(
                """
                UPDATE showtime_on_sale
                   SET priced_until = priced_until - interval '1 hour',
                       price_plan = jsonb_build_object('tiers',
                           (SELECT jsonb_agg(jsonb_strip_nulls(tier || jsonb_build_object(
                                       'validFrom', to_char((tier->>'validFrom')::timestamptz
                                           AT TIME ZONE 'UTC' - interval '1 hour',
                                           'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
                                       'validTo', to_char((tier->>'validTo')::timestamptz
                                           AT TIME ZONE 'UTC' - interval '1 hour',
                                           'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'))))
                              FROM jsonb_array_elements(price_plan->'tiers') tier))
                 WHERE id = ?
                """,
                showtime.id());
    }

    private int shown(ShowtimeOnSale showtime) {
        return redis.<byte[]>getBucket("map:{" + showtime.id() + "}", ByteArrayCodec.INSTANCE)
                        .get()[0]
                & 0xFF;
    }
}
