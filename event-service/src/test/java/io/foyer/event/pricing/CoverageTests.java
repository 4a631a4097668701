package io.foyer.event.pricing;

import static io.foyer.event.pricing.House.BACK;
import static io.foyer.event.pricing.House.FLOOR;
import static io.foyer.event.pricing.House.FRONT;
import static io.foyer.event.pricing.House.wish;
import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.event.pricing.House.Wish;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CoverageTests {

    private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");

    @Test
    void aPaintedSeatCountsForItsPaintAndNotForItsSection() {
        var periods =
                count(
                        wish("Front").in(FRONT, FLOOR),
                        wish("Best").paint(new SeatsWish("Front", "A", "1", "2")));
        assertThat(periods).hasSize(1);
        assertThat(periods.getFirst().places()).isEqualTo(Map.of(id(0), 4 + 50, id(1), 2));
        assertThat(periods.getFirst().total()).isEqualTo(56);
    }

    @Test
    void aTierThatIsPaintedOverEntirelyPricesNothing() {
        var all = wish("Paint").paint(new SeatsWish(null, null, "6", "9"));
        assertThat(count(wish("Back").in(BACK), all).getFirst().places())
                .isEqualTo(Map.of(id(1), 4));
    }

    @Test
    void whatIsValidInTurnsHasPeriods() {
        var periods =
                count(
                        wish("Early").in(FRONT).valid(null, NOON),
                        wish("Late").in(FRONT).valid(NOON, NOON.plusSeconds(60)),
                        wish("Best").paint(new SeatsWish(null, null, "0", "0")).valid(NOON, null));
        assertThat(periods.stream().map(PricePeriod::startsAt))
                .containsExactly(null, NOON, NOON.plusSeconds(60));
        assertThat(periods.stream().map(PricePeriod::places))
                .containsExactly(Map.of(id(0), 6), Map.of(id(1), 5, id(2), 1), Map.of(id(2), 1));
    }

    /** The first of two that touch ends where the other begins, without a gap between them. */
    @Test
    void aTierIsValidFromItsFirstMomentAndNotInItsLast() {
        var validity = new Validity(NOON, NOON.plusSeconds(1));
        assertThat(validity.holds(NOON.minusMillis(1))).isFalse();
        assertThat(validity.holds(NOON)).isTrue();
        assertThat(validity.holds(NOON.plusSeconds(1))).isFalse();
    }

    private static List<PricePeriod> count(Wish... wishes) {
        var wanted = Arrays.stream(wishes).map(Wish::done).toList();
        var verdict = PriceCheck.of(House.MAP, wanted, House.LIMITS);
        assertThat(verdict.flaws()).isEmpty();
        var tiers = new ArrayList<PriceTier>();
        for (var i = 0; i < wanted.size(); i++) {
            tiers.add(wanted.get(i).tier(id(i), verdict.places().get(i), NOON));
        }
        return Coverage.of(House.MAP, tiers);
    }

    private static UUID id(int tier) {
        return new UUID(7, tier);
    }
}
