package io.foyer.event.pricing;

import io.foyer.common.money.Money;
import io.foyer.event.seatmap.Seat;
import io.foyer.event.seatmap.SeatMap;
import io.foyer.event.seatmap.SeatMap.MappedSection;
import io.foyer.event.seatmap.SeatMap.Row;
import io.foyer.event.seatmap.Section;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A small house (Front: rows A and B of three, Floor: fifty people, Back: a row Z of four). */
final class House {

    static final Section FRONT = new Section(new UUID(0, 1), "Front", "VIP", "PREMIUM", false, 6);
    static final Section FLOOR =
            new Section(new UUID(0, 2), "Floor", "STANDARD", "STANDARD", true, 50);
    static final Section BACK =
            new Section(new UUID(0, 3), "Back", "STANDARD", "STANDARD", false, 4);

    static final SeatMap MAP =
            new SeatMap(
                    new UUID(0, 9),
                    1,
                    List.of(
                            new MappedSection(FRONT, 0, List.of(row("A", 3), row("B", 3))),
                            new MappedSection(FLOOR, 6, List.of()),
                            new MappedSection(BACK, 6, List.of(row("Z", 4)))));

    static final PricingProperties LIMITS =
            new PricingProperties(4, 5, 1_000_000, Duration.ofSeconds(1), 10);

    private House() {}

    private static Row row(String label, int seats) {
        return new Row(label, IntStream.rangeClosed(1, seats).mapToObj(House::seat).toList());
    }

    private static Seat seat(int number) {
        return Seat.at(Integer.toString(number), number, 0);
    }

    static Wish wish(String name) {
        return new Wish(name);
    }

    static Money usd(long amount) {
        return new Money(amount, "USD");
    }

    static Amounts amounts(long base, long current, @Nullable Long floor, @Nullable Long ceiling) {
        return new Amounts(
                usd(base),
                usd(current),
                usd(0),
                BigDecimal.ZERO,
                floor == null ? null : usd(floor),
                ceiling == null ? null : usd(ceiling));
    }

    /** A tier in the making; a hundred dollars unless said otherwise. */
    static final class Wish {

        private final String name;
        private List<UUID> sections = List.of();
        private List<String> names = List.of();
        private List<SeatsWish> seats = List.of();
        private AmountWish price = new AmountWish(new BigDecimal(10_000), "USD");
        private @Nullable AmountWish floor;
        private @Nullable AmountWish ceiling;
        private Validity validity = Validity.ALWAYS;
        private @Nullable DemandRules demand;

        private Wish(String name) {
            this.name = name;
        }

        Wish in(Section... wanted) {
            sections = List.of(wanted).stream().map(Section::id).toList();
            return this;
        }

        Wish named(String... wanted) {
            names = List.of(wanted);
            return this;
        }

        Wish paint(SeatsWish... wanted) {
            seats = List.of(wanted);
            return this;
        }

        Wish at(String amount, String currency) {
            price = new AmountWish(new BigDecimal(amount), currency);
            return this;
        }

        Wish within(long low, long high) {
            floor = new AmountWish(BigDecimal.valueOf(low), "USD");
            ceiling = new AmountWish(BigDecimal.valueOf(high), "USD");
            return this;
        }

        Wish valid(@Nullable Instant from, @Nullable Instant to) {
            validity = new Validity(from, to);
            return this;
        }

        Wish following(DemandRules rules) {
            demand = rules;
            return this;
        }

        TierWish done() {
            return new TierWish(
                    name,
                    sections,
                    names,
                    seats,
                    price,
                    null,
                    BigDecimal.ZERO,
                    floor,
                    ceiling,
                    validity,
                    demand);
        }
    }
}
