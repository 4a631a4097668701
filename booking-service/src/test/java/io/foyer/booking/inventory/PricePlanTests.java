package io.foyer.booking.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.booking.inventory.PricePlan.SeatRange;
import io.foyer.booking.inventory.PricePlan.TierPlan;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class PricePlanTests {

    private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");
    private static final SeatLayout LAYOUT = Fixtures.layout(20_000, Set.of());
    private static final UUID SECTION = LAYOUT.seats().getFirst().sectionId();
    private static final TierPlan EARLY =
            new TierPlan(new UUID(0, 1), List.of(SECTION), List.of(), null, NOON);
    private static final TierPlan REGULAR =
            new TierPlan(new UUID(0, 2), List.of(SECTION), List.of(), NOON, NOON.plusSeconds(60));
    private static final TierPlan BEST =
            new TierPlan(new UUID(0, 3), List.of(), List.of(new SeatRange(3, 4)), null, NOON);
    private static final PricePlan PLAN = new PricePlan(List.of(EARLY, REGULAR, BEST));

    @Test
    void aPaintedSeatHasItsOwnTierAndElseThatOfItsSection() {
        var before = PLAN.priced(LAYOUT, NOON.minusMillis(1));
        assertThat(tier(before, 2)).contains(EARLY.tierId());
        assertThat(tier(before, 3)).contains(BEST.tierId());
        assertThat(tier(before, 4)).contains(BEST.tierId());
        assertThat(tier(before, 5)).contains(EARLY.tierId());
    }

    @Test
    void tiersFollowEachOtherWithoutAGap() {
        var after = PLAN.priced(LAYOUT, NOON);
        assertThat(after.seats())
                .allMatch(seat -> seat.priceTierId().equals(Optional.of(REGULAR.tierId())));
        assertThat(PLAN.priced(LAYOUT, NOON.plusSeconds(60)).seats())
                .allMatch(seat -> seat.priceTierId().isEmpty());
    }

    @Test
    void theNextTurnIsTheFirstThatIsStillToCome() {
        assertThat(PLAN.nextTurn(NOON.minus(Duration.ofDays(9)))).contains(NOON);
        assertThat(PLAN.nextTurn(NOON)).contains(NOON.plusSeconds(60));
        assertThat(PLAN.nextTurn(NOON.plusSeconds(60))).isEmpty();
    }

    @Test
    void whatIsStoredIsWhatIsRead() {
        var json = new JsonMapper();
        assertThat(json.readValue(json.writeValueAsString(PLAN), PricePlan.class)).isEqualTo(PLAN);
    }

    private static Optional<UUID> tier(SeatLayout layout, int ordinal) {
        return layout.seat(ordinal).orElseThrow().priceTierId();
    }
}
