package io.foyer.booking.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.booking.inventory.PriceTierOnSale.DemandRules;
import io.foyer.booking.inventory.PriceTierOnSale.DemandRules.Rule;
import io.foyer.booking.inventory.PriceTierOnSale.Movement;
import io.foyer.common.money.Money;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Test;

/** Whatever the rules and however demand goes, a price keeps what organizers were promised. */
class PriceWalkTests {

    private static final int WALKS = 2_000;
    private static final int LOOKS = 60;
    private static final Duration LOOK = Duration.ofMinutes(1);
    private static final int PLACES = 40;

    @Test
    void noStepIsTooLongTooSoonOrPastABound() {
        for (var seed = 1; seed <= WALKS; seed++) {
            var random = new Random(seed);
            var walk = new Walk(seed, tier(random));
            walk.run(look -> random.nextInt(PLACES + 1));
        }
    }

    @Test
    void whileDemandStaysThePriceGoesOneWayArrivesAndStays() {
        for (var seed = 1; seed <= WALKS / 10; seed++) {
            var random = new Random(seed);
            var sold = random.nextInt(PLACES + 1);
            var walk = new Walk(seed, tier(random));

            walk.runUntilItStays(sold);

            assertThat(walk.turns).as("seed %d", seed).isZero();
            walk.run(look -> sold);
            assertThat(walk.turns).as("seed %d", seed).isZero();
        }
    }

    @Test
    void demandThatGoesToAndFroTakesThePriceAlongHalfAsOften() {
        for (var seed = 1; seed <= WALKS; seed++) {
            var walk = new Walk(seed, tier(new Random(seed)));
            var coolDown = walk.coolDownLooks();
            walk.run(look -> look / coolDown % 2 == 0 ? PLACES : 0, LOOKS * coolDown);
            assertThat(walk.turns)
                    .as("seed %d: turned around %s", seed, walk.steps)
                    .isLessThanOrEqualTo(LOOKS / 2);
        }
    }

    private static MovingTier tier(Random random) {
        var base = random.nextInt(4) == 0 ? random.nextInt(20) : 1 + random.nextInt(20_000);
        var floor = random.nextInt(base + 1);
        var ceiling = base + random.nextInt(base + 1);
        var price = floor + random.nextInt(ceiling - floor + 1);
        var demand =
                new DemandRules(
                        rules(random),
                        BigDecimal.valueOf(1 + random.nextInt(5_000), 2),
                        60 * (1 + random.nextInt(5)));
        return new MovingTier(
                new UUID(0, 1),
                jpy(base),
                jpy(price),
                jpy(0),
                BigDecimal.ZERO,
                new Movement(jpy(floor), jpy(ceiling), demand),
                new Pace(null, 0));
    }

    private static List<Rule> rules(Random random) {
        var rules = new ArrayList<Rule>();
        var share = 0.0;
        while (share < 1 && random.nextInt(5) > 0) {
            share = Math.min(1, share + random.nextDouble());
            rules.add(new Rule(BigDecimal.valueOf(share), null, percent(random)));
        }
        if (random.nextBoolean()) {
            rules.add(new Rule(null, random.nextInt(10), percent(random)));
        }
        return rules;
    }

    private static BigDecimal percent(Random random) {
        return BigDecimal.valueOf(random.nextInt(30_000) - 10_000, 2);
    }

    private static Money jpy(long amount) {
        return new Money(amount, "JPY");
    }

    /** A tier that is looked at every minute, and moved as the mover does. */
    private static final class Walk {

        private final int seed;
        private final List<Long> steps = new ArrayList<>();
        private MovingTier tier;
        private int turns;

        Walk(int seed, MovingTier tier) {
            this.seed = seed;
            this.tier = tier;
        }

        int coolDownLooks() {
            return Math.toIntExact(tier.coolDown().dividedBy(LOOK));
        }

        void run(IntUnaryOperator sold) {
            run(sold, LOOKS);
        }

        void run(IntUnaryOperator sold, int looks) {
            for (var look = 0; look < looks; look++) {
                var move = PriceMove.of(tier, seen(sold.applyAsInt(look)));
                move.ifPresent(this::check);
                tier = move.map(this::moved).orElseGet(this::waited);
            }
        }

        /** Each step is nearer, as {@link #check} sees to, so it ends. */
        void runUntilItStays(int sold) {
            tier = rested();
            for (var move = PriceMove.of(tier, seen(sold));
                    move.isPresent();
                    move = PriceMove.of(tier, seen(sold))) {
                check(move.get());
                tier = moved(move.get());
                tier = rested();
            }
        }

        DemandFigures seen(int sold) {
            return new DemandFigures(PLACES, sold, Duration.ofDays(5));
        }

        MovingTier rested() {
            return with(tier.price(), new Pace(null, tier.pace().lastStep()));
        }

        private void check(PriceMove move) {
            var most =
                    Math.max(
                            1,
                            tier.base().percent(tier.movement().demand().stepPercent()).amount());
            assertThat(Math.abs(move.step())).as("seed %d", seed).isBetween(1L, most);
            assertThat(move.to().amount())
                    .as("seed %d", seed)
                    .isBetween(
                            tier.movement().floor().amount(), tier.movement().ceiling().amount());
            assertThat(Math.abs(move.target().minus(move.to()).amount()))
                    .as("seed %d: nearer", seed)
                    .isLessThan(Math.abs(move.target().minus(tier.price()).amount()));
            var since = tier.pace().sinceChange();
            assertThat(since == null || since.compareTo(tier.coolDown()) >= 0)
                    .as("seed %d: cooled down", seed)
                    .isTrue();
        }

        private MovingTier moved(PriceMove move) {
            if (!steps.isEmpty() && Long.signum(steps.getLast()) != Long.signum(move.step())) {
                turns++;
            }
            steps.add(move.step());
            return with(move.to(), new Pace(LOOK, move.step()));
        }

        private MovingTier waited() {
            var since = tier.pace().sinceChange();
            return with(
                    tier.price(),
                    new Pace(since == null ? null : since.plus(LOOK), tier.pace().lastStep()));
        }

        private MovingTier with(Money price, Pace pace) {
            return new MovingTier(
                    tier.id(),
                    tier.base(),
                    price,
                    tier.serviceFee(),
                    tier.taxPercent(),
                    tier.movement(),
                    pace);
        }
    }
}
