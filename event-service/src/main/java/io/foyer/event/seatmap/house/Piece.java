package io.foyer.event.seatmap.house;

/** A straight or round piece of an outline, and the lines that run beside it further out. */
sealed interface Piece {

    /** Its length so many metres further out. */
    double length(double offset);

    /** The place at a share of its length, so many metres further out. */
    Point at(double share, double offset);

    /**
     * A straight piece.
     *
     * @param outwards the direction in which rows follow, in radians
     */
    record Straight(Point start, Point end, double outwards) implements Piece {

        @Override
        public double length(double offset) {
            return start.distance(end);
        }

        @Override
        public Point at(double share, double offset) {
            return start.towards(end, share).moved(outwards, offset);
        }
    }

    /**
     * A part of a circle.
     *
     * @param from where it starts, in radians
     * @param sweep how far it goes; negative when it goes backwards
     */
    record Round(Point centre, double radius, double from, double sweep) implements Piece {

        @Override
        public double length(double offset) {
            return (radius + offset) * Math.abs(sweep);
        }

        @Override
        public Point at(double share, double offset) {
            return centre.moved(from + sweep * share, radius + offset);
        }
    }
}
