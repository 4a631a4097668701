package io.foyer.event.seatmap.house;

import java.util.function.IntFunction;
import java.util.function.Predicate;

/** What houses have in common that surround their stage. */
interface Surround extends Blueprint {

    double WEST = 6.5;
    double NEAR_THE_END = 0.8;

    HousePlan plan();

    /** How much smaller than in full size the middle of a house with fewer seats is. */
    static double scale(int seats, double fullSize, double smallest) {
        return Math.clamp(Math.sqrt(seats / fullSize), smallest, 1);
    }

    @Override
    default IntFunction<String> rowLabels() {
        return row -> String.valueOf(row + 1);
    }

    @Override
    default Point stage() {
        return switch (plan().stage()) {
            case CENTRE -> new Point(0, 0);
            case END -> new Point(outline().at(WEST, 0).x() * NEAR_THE_END, 0);
        };
    }

    @Override
    default Predicate<Point> seesLittle() {
        var stage = stage();
        return switch (plan().stage()) {
            case CENTRE -> seat -> false;
            case END -> seat -> seat.x() < stage.x();
        };
    }
}
