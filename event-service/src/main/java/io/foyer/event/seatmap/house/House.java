package io.foyer.event.seatmap.house;

import io.foyer.event.seatmap.SeatMapDraft;
import io.foyer.event.seatmap.SeatMapDraft.SectionDraft;
import java.util.ArrayList;
import java.util.List;

/** Draws a house of a usual shape, in metres, with exactly as many seats as are wanted. */
public final class House {

    private static final double NOT_AISLE = 0.93;

    private final HousePlan plan;
    private final Blueprint blueprint;
    private final List<LaidSection> sections = new ArrayList<>();

    private House(HousePlan plan) {
        this.plan = plan;
        this.blueprint = Blueprint.of(plan);
    }

    /** The seat map of a house; it can be published where the venue takes that many people. */
    public static SeatMapDraft draw(HousePlan plan) {
        var house = new House(plan);
        house.layTiers();
        house.placeWheelchairs();
        return house.draft();
    }

    private void layTiers() {
        var tiers = blueprint.tiers();
        var seats = Shares.split(plan.seats(), tiers.stream().mapToInt(Tier::weight).toArray());
        var offset = 0.0;
        var label = 0;
        for (var i = 0; i < tiers.size(); i++) {
            var first = offset + tiers.get(i).gap();
            var before = tiers.get(i).opens() ? 0 : label;
            var rows = lay(tiers.get(i), i, seats[i], first, before);
            label = before + rows;
            offset = first + rows * TierLayout.ROW;
        }
    }

    /** Lays one tier, and says how many rows it took. */
    private int lay(Tier tier, int order, int seats, double first, int label) {
        var outline = blueprint.outline();
        var about = TierLayout.rowsAbout(outline, first, seats, NOT_AISLE);
        var zones = blueprint.zones(tier, order, first + about / 2.0 * TierLayout.ROW);
        var layout = new TierLayout(outline, zones, first);
        var labels = blueprint.rowLabels();
        var laid = layout.lay(seats, row -> labels.apply(label + row));
        sections.addAll(laid.sections());
        return laid.rows();
    }

    /** In the front rows of all sections first, then in the rows behind them. */
    private void placeWheelchairs() {
        var left = plan.accessibleSeats();
        var deepest = sections.stream().mapToInt(section -> section.rows().size()).max().orElse(0);
        for (var row = 0; row < deepest && left > 0; row++) {
            for (var section : sections) {
                if (row < section.rows().size()) {
                    left -= placeWheelchairs(section.rows().get(row), left);
                }
            }
        }
    }

    private static int placeWheelchairs(LaidRow row, int most) {
        var pairs = Math.min(row.pairs(), most);
        for (var pair = 0; pair < pairs; pair++) {
            row.makeAccessible(pair);
        }
        return pairs;
    }

    private SeatMapDraft draft() {
        var qualities = Quality.byName(sections, blueprint.stage());
        var seesLittle = blueprint.seesLittle();
        var drafts = new ArrayList<SectionDraft>();
        for (var section : sections) {
            var quality = qualities.getOrDefault(section.name(), Quality.STANDARD);
            drafts.add(
                    new SectionDraft(
                            section.name(),
                            quality.type(),
                            quality.priceCategory(),
                            false,
                            null,
                            section.rows().stream()
                                    .map(row -> row.draft(plan.numbering(), seesLittle))
                                    .toList()));
        }
        if (plan.standing() > 0) {
            drafts.add(standing());
        }
        return new SeatMapDraft(drafts);
    }

    private SectionDraft standing() {
        return new SectionDraft(
                blueprint.floor(), "STANDING", "STANDARD", true, plan.standing(), List.of());
    }
}
