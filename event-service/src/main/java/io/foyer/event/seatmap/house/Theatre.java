package io.foyer.event.seatmap.house;

import java.util.List;
import java.util.function.IntFunction;
import java.util.function.Predicate;

/**
 * Curved rows before a stage. Sections lie behind each other, divided by cross aisles; aisles
 * towards the stage run through them.
 */
record Theatre(HousePlan plan) implements Blueprint {

    private static final double FIRST_ROW = 8;
    private static final double ANGLE = Math.toRadians(110);
    private static final double BALUSTRADE = 3;
    private static final double CROSS_AISLE = 2;

    /** Who sits further to the side sees a part of the stage only. */
    private static final double GOOD_VIEW = Math.tan(Math.toRadians(50));

    private static final List<Tier> SMALL = List.of(new Tier("Stalls", 1, 0, true));
    private static final List<Tier> MIDDLE =
            List.of(
                    new Tier("Front Stalls", 20, 0, true),
                    new Tier("Rear Stalls", 50, CROSS_AISLE, false),
                    new Tier("Circle", 30, BALUSTRADE, true));
    private static final List<Tier> LARGE =
            List.of(
                    new Tier("Front Stalls", 15, 0, true),
                    new Tier("Stalls", 25, CROSS_AISLE, false),
                    new Tier("Rear Stalls", 15, CROSS_AISLE, false),
                    new Tier("Front Circle", 15, BALUSTRADE, true),
                    new Tier("Rear Circle", 12, CROSS_AISLE, false),
                    new Tier("Balcony", 18, BALUSTRADE, true));

    @Override
    public Outline outline() {
        return Outline.fan(FIRST_ROW, ANGLE);
    }

    @Override
    public List<Tier> tiers() {
        if (plan.seats() < 200) {
            return SMALL;
        }
        return plan.seats() < 900 ? MIDDLE : LARGE;
    }

    @Override
    public List<Zone> zones(Tier tier, int order, double middle) {
        var outline = outline();
        var length = outline.length(0, outline.end(), middle);
        var runs = Blueprint.runs(length, plan.seatsBetweenAisles());
        return List.of(new Zone(tier.name(), outline.divided(0, outline.end(), runs, middle)));
    }

    @Override
    public IntFunction<String> rowLabels() {
        return RowLetters::of;
    }

    @Override
    public Point stage() {
        return new Point(0, 0);
    }

    @Override
    public Predicate<Point> seesLittle() {
        return seat -> Math.abs(seat.x()) > seat.y() * GOOD_VIEW;
    }

    @Override
    public String floor() {
        return "Pit";
    }
}
