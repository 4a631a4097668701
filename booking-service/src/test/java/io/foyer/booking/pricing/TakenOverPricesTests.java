package io.foyer.booking.pricing;

import static io.foyer.booking.pricing.DemandHouse.money;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.foyer.booking.testing.CheckoutTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;
import org.redisson.api.RedissonClient;
import org.redisson.client.codec.StringCodec;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Prices that organizers edit while demand moves them. */
@CheckoutTest
class TakenOverPricesTests {

    private static final PricingProperties LIMITS =
            new PricingProperties(10, Duration.ofSeconds(10), 1_000);

    @Autowired private PriceMover mover;
    @Autowired private RedissonClient redis;

    @SuppressWarnings("NullAway.Init")
    private DemandHouse house;

    @Autowired
    void build(ApplicationContext context) {
        house = new DemandHouse(context);
    }

    @Test
    void aMovedPriceOutlivesAnImportThatHasNotHeardOfIt() {
        var showtimeId = moved();

        house.importAgain(showtimeId);

        assertThat(house.price(showtimeId)).isEqualTo(10_500);
        assertThat(house.log(showtimeId)).hasSize(1);
    }

    @Test
    void eventServiceIsToldAgainWhatItShowsOtherwise() {
        var showtimeId = moved();

        house.importAgain(showtimeId);

        assertThat(house.told(showtimeId))
                .extracting(told -> told.path("price").asLong())
                .containsExactly(10_500L, 10_500L);
        house.offer(showtimeId, Map.of("current", money(10_500)));
        house.importAgain(showtimeId);
        assertThat(house.told(showtimeId)).hasSize(2);
    }

    @Test
    void anotherBaseIsAnEditThatWins() {
        var showtimeId = moved();

        house.offer(showtimeId, Map.of("base", money(11_000), "current", money(11_000)));
        house.importAgain(showtimeId);

        assertThat(house.price(showtimeId)).isEqualTo(11_000);
        assertThat(house.log(showtimeId))
                .containsExactly("10000>10500 soldShare", "10500>11000 edit");
        assertThat(house.told(showtimeId)).hasSize(1);
    }

    @Test
    void afterAnEditThePriceCoolsDown() {
        var showtimeId = moved();
        house.offer(showtimeId, Map.of("base", money(11_000), "current", money(11_000)));
        house.importAgain(showtimeId);

        house.change("UPDATE price_turn SET turn = 0 WHERE showtime_id = ?", showtimeId);
        mover.look(LIMITS);
        assertThat(house.price(showtimeId)).isEqualTo(11_000);
        house.coolDown(showtimeId);
        mover.look(LIMITS);

        assertThat(house.price(showtimeId)).isEqualTo(11_550);
    }

    @Test
    void aLowerCeilingTakesThePriceDownWithIt() {
        var showtimeId = moved();

        house.offer(showtimeId, Map.of("ceiling", money(10_200)));
        house.importAgain(showtimeId);

        assertThat(house.price(showtimeId)).isEqualTo(10_200);
        assertThat(house.log(showtimeId).getLast()).isEqualTo("10500>10200 edit");
    }

    @Test
    void withoutRulesThePriceIsTheOrganizersAgain() {
        var showtimeId = moved();
        var plain = Map.<String, Object>of("floor", money(8_000), "ceiling", money(12_000));

        house.offerWithoutRules(showtimeId, plain);
        house.importAgain(showtimeId);

        assertThat(house.price(showtimeId)).isEqualTo(10_000);
        assertThat(house.count("SELECT count(*) FROM price_turn WHERE showtime_id = ?", showtimeId))
                .isZero();
    }

    @Test
    void whoeverLooksAtTheShowtimeHearsOfItAtOnce() {
        var showtimeId = house.open().id();
        var heard = new LinkedBlockingQueue<String>();
        var channel = redis.getTopic("prices:{" + showtimeId + "}", StringCodec.INSTANCE);
        channel.addListener(String.class, (name, message) -> heard.add(message));

        house.claim(showtimeId, "CONFIRMED", 0, 1);
        mover.look(LIMITS);
        house.offer(showtimeId, Map.of("serviceFee", money(100)));
        house.importAgain(showtimeId);

        await().atMost(Duration.ofSeconds(20)).until(() -> heard.size() >= 2);
        assertThat(List.copyOf(heard))
                .containsExactly(DemandHouse.TIER + ":10500", DemandHouse.TIER + ":10600");
    }

    private UUID moved() {
        var showtime = house.open();
        house.claim(showtime.id(), "CONFIRMED", 0, 1);
        mover.look(LIMITS);
        return showtime.id();
    }
}
