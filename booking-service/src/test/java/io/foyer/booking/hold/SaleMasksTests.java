package io.foyer.booking.hold;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.booking.inventory.Fixtures;
import io.foyer.booking.inventory.RandomSale;
import io.foyer.booking.pricing.SeatPrice;
import io.foyer.common.money.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

class SaleMasksTests {

    private static final Logger log = LoggerFactory.getLogger(SaleMasksTests.class);
    private static final UUID SHOWTIME = UUID.fromString("0-0-0-0-1");

    @Test
    void figuresAreThoseOfCountingSeatBySeat() {
        var seed = System.nanoTime();
        log.info("seed {}", seed);
        var random = new Random(seed);
        for (var round = 0; round < 2_000; round++) {
            var sale = new RandomSale(random);
            var now = RandomSale.TURN.plusSeconds(random.nextInt(3) - 1L);
            var layout = sale.layoutAt(now);
            var prices = prices(sale, random);
            var shown = shown(layout.placeCount(), random);

            assertThat(SaleMasks.of(layout, prices).count(SHOWTIME, shown))
                    .as("seed %d, round %d", seed, round)
                    .isEqualTo(counted(sale, layout.placeCount(), now, prices, shown));
        }
    }

    @Test
    void aMapOfMoreOrFewerSeatsIsReadAsFarAsBothGo() {
        var masks = SaleMasks.of(Fixtures.layout(5, Set.of()), Map.of());
        var bytes = SeatBits.blank(70);
        SeatBits.set(bytes, 4, SeatBits.HELD);
        SeatBits.set(bytes, 5, SeatBits.SOLD);
        SeatBits.set(bytes, 69, SeatBits.SOLD);

        assertThat(masks.count(SHOWTIME, new SeatBits(bytes)))
                .isEqualTo(new SalesChanged(SHOWTIME, 5, 4, 1, 0, null, null, null));
        assertThat(masks.count(SHOWTIME, new SeatBits(new byte[0])).free()).isEqualTo(5);
    }

    @Test
    void twentyThousandSeatsAreCountedInMicroseconds() {
        var random = new Random(1);
        var layout = Fixtures.layout(20_000, Set.of());
        var masks = SaleMasks.of(layout, Map.of(Fixtures.TIER, price(Fixtures.TIER, 5_000)));
        var shown = shown(20_000, random);
        var free = 0L;
        var start = System.nanoTime();
        for (var i = 0; i < 10_000; i++) {
            free += masks.count(SHOWTIME, shown).free();
        }
        var micros = (System.nanoTime() - start) / 10_000 / 1_000.0;
        log.info("{} us for each count of 20,000 seats", micros);
        assertThat(free).isPositive();
        assertThat(micros).isLessThan(1_000);
    }

    private static SalesChanged counted(
            RandomSale sale, int seats, Instant now, Map<UUID, SeatPrice> prices, SeatBits shown) {
        var states = new int[4];
        var totals = new TreeSet<Long>();
        for (var seat = 0; seat < seats; seat++) {
            var state = shown.state(seat);
            if (state == SeatBits.HELD || state == SeatBits.SOLD) {
                states[state]++;
            } else if (sale.tierAt(seat, now).isPresent()) {
                states[SeatBits.FREE]++;
                sale.tierAt(seat, now)
                        .map(prices::get)
                        .ifPresent(price -> totals.add(price.total().amount()));
            }
        }
        return new SalesChanged(
                SHOWTIME,
                states[0] + states[1] + states[2],
                states[0],
                states[1],
                states[2],
                totals.isEmpty() ? null : totals.getFirst(),
                totals.isEmpty() ? null : totals.getLast(),
                totals.isEmpty() ? null : "EUR");
    }

    private static Map<UUID, SeatPrice> prices(RandomSale sale, Random random) {
        var prices = new HashMap<UUID, SeatPrice>();
        sale.tiers().forEach(tier -> prices.put(tier, price(tier, 1_000L * random.nextInt(9))));
        return prices;
    }

    private static SeatPrice price(UUID tier, long amount) {
        return SeatPrice.of(
                tier, new Money(amount, "EUR"), new Money(150, "EUR"), new BigDecimal("8.5"));
    }

    private static SeatBits shown(int seats, Random random) {
        var bytes = SeatBits.blank(seats);
        var taken = random.nextInt(11);
        for (var seat = 0; seat < seats; seat++) {
            var state = random.nextInt(10) < taken ? 1 + random.nextInt(2) : 3 * random.nextInt(2);
            SeatBits.set(bytes, seat, state);
        }
        return new SeatBits(bytes);
    }
}
