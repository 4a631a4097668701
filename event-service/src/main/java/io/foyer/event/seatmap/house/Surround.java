package io.foyer.event.seatmap.house;

import java.util.function.Predicate;

/** What houses have in common that surround their stage. */
final class Surround {

    private static final double WEST = 6.5;
    private static final double NEAR_THE_END = 0.8;

    private Surround() {}

    /** How much smaller than in full size the middle of a house with fewer seats is. */
    static double scale(int seats, double fullSize, double smallest) {
        return Math.clamp(Math.sqrt(seats / fullSize), smallest, 1);
    }

    static Point stage(StagePlace place, Outline ring) {
        return switch (place) {
            case CENTRE -> new Point(0, 0);
            case END -> new Point(ring.at(WEST, 0).x() * NEAR_THE_END, 0);
        };
    }

    static Predicate<Point> seesLittle(StagePlace place, Point stage) {
        return switch (place) {
            case CENTRE -> seat -> false;
            case END -> seat -> seat.x() < stage.x();
        };
    }
}
