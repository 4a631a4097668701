package io.foyer.event.seatmap.house;

import java.util.ArrayList;
import java.util.List;

/** Four stands and the corners between them; their gates are the sections. */
record Stadium(HousePlan plan) implements Surround {

    private static final double HALF_WIDTH = 46;
    private static final double HALF_DEPTH = 28;
    private static final double CORNER = 15;
    private static final double WALK = 4;
    private static final double FULL_SIZE = 20_000;
    private static final double SMALLEST = 0.3;

    private static final List<String> STANDS =
            List.of(
                    "North",
                    "North-East",
                    "East",
                    "South-East",
                    "South",
                    "South-West",
                    "West",
                    "North-West");
    private static final List<Tier> TIERS =
            List.of(
                    new Tier("Lower", 45, 0, true),
                    new Tier("Middle", 20, WALK, true),
                    new Tier("Upper", 35, WALK, true));

    @Override
    public Outline outline() {
        var scale = Surround.scale(plan.seats(), FULL_SIZE, SMALLEST);
        return Outline.ring(HALF_WIDTH * scale, HALF_DEPTH * scale, CORNER * scale);
    }

    @Override
    public List<Tier> tiers() {
        if (plan.seats() < 8_000) {
            return TIERS.subList(0, 1);
        }
        return plan.seats() < 40_000 ? TIERS.subList(0, 2) : TIERS;
    }

    @Override
    public List<Zone> zones(Tier tier, int order, double middle) {
        var outline = outline();
        var zones = new ArrayList<Zone>();
        for (var stand = 0; stand < STANDS.size(); stand++) {
            var length = outline.length(stand, stand + 1, middle);
            var gates = Blueprint.runs(length, plan.seatsBetweenAisles());
            var borders = outline.divided(stand, stand + 1, gates, middle);
            for (var i = 0; i < gates; i++) {
                var name =
                        "%s %s Gate %d".formatted(tier.name(), STANDS.get(stand), zones.size() + 1);
                zones.add(new Zone(name, borders.subList(i, i + 2)));
            }
        }
        return zones;
    }

    @Override
    public String floor() {
        return "Pitch";
    }
}
