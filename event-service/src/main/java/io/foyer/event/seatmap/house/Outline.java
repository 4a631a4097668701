package io.foyer.event.seatmap.house;

import io.foyer.event.seatmap.house.Piece.Round;
import io.foyer.event.seatmap.house.Piece.Straight;
import java.util.ArrayList;
import java.util.List;

/**
 * The line that the first row follows; each further row runs beside it, further out. It bends only
 * outwards, so rows are everywhere as far apart as their offsets. A position on it is the number of
 * a piece plus the share of that piece: the same position is straight behind at every offset.
 */
record Outline(List<Piece> pieces) {

    private static final double QUARTER = Math.PI / 2;

    Outline {
        pieces = List.copyOf(pieces);
    }

    /** A part of a circle before a stage in its middle, from left to right as seen on a screen. */
    static Outline fan(double radius, double angle) {
        return new Outline(
                List.of(new Round(new Point(0, 0), radius, QUARTER + angle / 2, -angle)));
    }

    /**
     * A rectangle with round corners, clockwise: north, its corner, east, and so on.
     *
     * @param halfWidth half of the straight part in the north and south
     * @param halfDepth half of the straight part in the east and west
     */
    static Outline ring(double halfWidth, double halfDepth, double corner) {
        var pieces = new ArrayList<Piece>();
        var x = new double[] {halfWidth, halfWidth, -halfWidth, -halfWidth};
        var y = new double[] {-halfDepth, halfDepth, halfDepth, -halfDepth};
        for (var side = 0; side < 4; side++) {
            var outwards = (side - 1) * QUARTER;
            var before = new Point(x[(side + 3) % 4], y[(side + 3) % 4]);
            var here = new Point(x[side], y[side]);
            pieces.add(
                    new Straight(
                            before.moved(outwards, corner),
                            here.moved(outwards, corner),
                            outwards));
            pieces.add(new Round(here, corner, outwards, QUARTER));
        }
        return new Outline(pieces);
    }

    double end() {
        return pieces.size();
    }

    double length(double from, double to, double offset) {
        var length = 0.0;
        for (var i = (int) from; i < to; i++) {
            var share = Math.min(to, i + 1) - Math.max(from, i);
            length += share * pieces.get(i).length(offset);
        }
        return length;
    }

    Point at(double position, double offset) {
        var piece = Math.min((int) position, pieces.size() - 1);
        return pieces.get(piece).at(position - piece, offset);
    }

    /** The position so many metres further along, measured at an offset. */
    double along(double from, double metres, double offset) {
        var position = from;
        var left = metres;
        while (position < end()) {
            var piece = (int) position;
            var rest = length(position, piece + 1, offset);
            if (left <= rest) {
                return position + (rest == 0 ? 0 : left / rest * (piece + 1 - position));
            }
            left -= rest;
            position = piece + 1;
        }
        return end();
    }

    /** The positions that divide a part into equal lengths, both ends included. */
    List<Double> divided(double from, double to, int parts, double offset) {
        var length = length(from, to, offset) / parts;
        var borders = new ArrayList<Double>();
        for (var i = 0; i < parts; i++) {
            borders.add(along(from, i * length, offset));
        }
        borders.add(to);
        return borders;
    }
}
