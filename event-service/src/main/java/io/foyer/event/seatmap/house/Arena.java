package io.foyer.event.seatmap.house;

import java.util.ArrayList;
import java.util.List;

/** Oval tiers around a floor; sections lie side by side, numbered as 101, 102, 201… */
record Arena(HousePlan plan) implements Surround {

    private static final double HALF_WIDTH = 15;
    private static final double CORNER = 17;
    private static final double WALK = 3;

    /** From so many seats on the floor has its full size. */
    private static final double FULL_SIZE = 8_000;

    private static final double SMALLEST = 0.25;

    private static final List<Tier> TIERS =
            List.of(
                    new Tier("1", 45, 0, true),
                    new Tier("2", 20, WALK, true),
                    new Tier("3", 35, WALK, true));

    @Override
    public Outline outline() {
        var scale = Surround.scale(plan.seats(), FULL_SIZE, SMALLEST);
        return Outline.ring(HALF_WIDTH * scale, 0, CORNER * scale);
    }

    @Override
    public List<Tier> tiers() {
        if (plan.seats() < 2_500) {
            return TIERS.subList(0, 1);
        }
        return plan.seats() < 9_000 ? TIERS.subList(0, 2) : TIERS;
    }

    @Override
    public List<Zone> zones(Tier tier, int order, double middle) {
        var outline = outline();
        var length = outline.length(0, outline.end(), middle);
        var runs = Blueprint.runs(length, plan.seatsBetweenAisles());
        var borders = outline.divided(0, outline.end(), runs, middle);
        var zones = new ArrayList<Zone>();
        for (var i = 0; i < runs; i++) {
            var name = "Section %s%02d".formatted(tier.name(), i + 1);
            zones.add(new Zone(name, borders.subList(i, i + 2)));
        }
        return zones;
    }

    @Override
    public String floor() {
        return "Floor";
    }
}
