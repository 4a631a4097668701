package io.foyer.booking.seating;

import io.foyer.booking.inventory.Fixtures;
import io.foyer.booking.inventory.SeatLayout;
import io.foyer.booking.inventory.SeatLayout.LayoutSeat;
import io.foyer.booking.inventory.SeatMarks;
import io.foyer.booking.inventory.ShowtimeOnSale;
import io.foyer.booking.pricing.SeatPrice;
import io.foyer.common.money.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A house of random sections and rows with aisles, accessible seats and companions, seats that are
 * not for sale, three prices, and some seats taken.
 */
final class RandomHouse {

    private static final List<UUID> TIERS =
            IntStream.range(0, 3).mapToObj(i -> new UUID(7, i)).toList();

    static final Map<UUID, SeatPrice> PRICES =
            TIERS.stream().collect(Collectors.toMap(tier -> tier, RandomHouse::priceOf));

    private final Random random;
    private final List<LayoutSeat> seats = new ArrayList<>();
    private final List<UUID> sections = new ArrayList<>();

    RandomHouse(Random random) {
        this.random = random;
        var rows = 1 + random.nextInt(6);
        for (var section = 0; section <= random.nextInt(3); section++) {
            sections.add(new UUID(3, section));
            for (var row = 0; row < rows; row++) {
                addRow(sections.getLast(), "Row " + row, 1 + random.nextInt(14));
            }
        }
    }

    ShowtimeOnSale showtime() {
        return Fixtures.keptTogether(Fixtures.showtime(UUID.randomUUID(), new SeatLayout(seats)));
    }

    static Hall hall(ShowtimeOnSale showtime) {
        return HallPlan.of(showtime.layout(), PRICES);
    }

    long[] taken() {
        var taken = Bits.blank(seats.size());
        var share = random.nextInt(10);
        for (var seat = 0; seat < seats.size(); seat++) {
            if (random.nextInt(10) < share) {
                Bits.set(taken, seat);
            }
        }
        return taken;
    }

    BestAvailableWish wish() {
        var quantity = 1 + random.nextInt(6);
        return new BestAvailableWish(
                quantity,
                random.nextBoolean()
                        ? Optional.empty()
                        : Optional.of(sections.get(random.nextInt(sections.size()))),
                random.nextInt(3) > 0
                        ? OptionalLong.empty()
                        : OptionalLong.of(1_000L * (1 + random.nextInt(3))),
                random.nextInt(4) > 0 ? 0 : 1 + random.nextInt(Math.min(2, quantity)),
                random.nextInt(3) == 0);
    }

    private void addRow(UUID section, String row, int length) {
        var pairs = random.nextInt(3) == 0;
        for (var i = 0; i < length; i++) {
            var accessible = pairs && random.nextInt(4) == 0;
            var companion = pairs && !accessible && random.nextInt(3) == 0;
            seats.add(
                    new LayoutSeat(
                            seats.size(),
                            section,
                            section.toString(),
                            row,
                            String.valueOf(i),
                            random.nextInt(20) == 0
                                    ? Optional.empty()
                                    : Optional.of(TIERS.get(random.nextInt(3) % (1 + i % 3))),
                            SeatMarks.of(
                                    accessible,
                                    companion,
                                    random.nextInt(15) == 0,
                                    random.nextInt(20) == 0,
                                    random.nextInt(9) == 0)));
        }
    }

    private static SeatPrice priceOf(UUID tier) {
        var price = new Money(1_000 * (1 + tier.getLeastSignificantBits()), "EUR");
        return SeatPrice.of(tier, price, new Money(0, "EUR"), BigDecimal.ZERO);
    }
}
