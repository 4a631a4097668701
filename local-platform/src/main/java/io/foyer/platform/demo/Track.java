package io.foyer.platform.demo;

import java.util.ArrayList;
import java.util.List;

/**
 * The ring of an arena's bowl: a rectangle with round corners, and the same ring pushed outwards
 * row by row. A place on it is told by its share of the way round, clockwise from the middle of the
 * stage's end; equal shares lie on one line outwards, so that aisles run straight.
 *
 * @param halfWidth metres from the middle to the long sides
 * @param halfLength metres from the middle to the ends
 * @param corner radius of the corners
 * @param middle how far the middle is from the front of the stage
 */
record Track(double halfWidth, double halfLength, double corner, double middle) {

    /** How far out shares are measured, so that corner sections are no wider than others there. */
    private static final double REFERENCE = 12;

    /** Eight parts: end, corner, side, corner, end, corner, side, corner (the first is half). */
    private double pieceLength(int piece, double out) {
        double end = 2 * (halfWidth - corner);
        double side = 2 * (halfLength - corner);
        double bend = Math.PI / 2 * (corner + out);
        return switch (piece) {
            case 0, 8 -> end / 2;
            case 1, 3, 5, 7 -> bend;
            case 2, 6 -> side;
            default -> end;
        };
    }

    private double round(double out) {
        double sum = 0;
        for (int piece = 0; piece <= 8; piece++) {
            sum += pieceLength(piece, out);
        }
        return sum;
    }

    private Point on(int piece, double share, double out) {
        double straightX = halfWidth - corner;
        double straightY = halfLength - corner;
        double reach = corner + out;
        double turn = Math.PI / 2 * share;
        return switch (piece) {
            case 0 -> Point.of(straightX * share, middle - halfLength - out);
            case 1 -> bend(straightX, -straightY, reach, turn - Math.PI / 2);
            case 2 -> Point.of(halfWidth + out, middle + straightY * (2 * share - 1));
            case 3 -> bend(straightX, straightY, reach, turn);
            case 4 -> Point.of(straightX * (1 - 2 * share), middle + halfLength + out);
            case 5 -> bend(-straightX, straightY, reach, turn + Math.PI / 2);
            case 6 -> Point.of(-halfWidth - out, middle + straightY * (1 - 2 * share));
            case 7 -> bend(-straightX, -straightY, reach, turn + Math.PI);
            default -> Point.of(-straightX * (1 - share), middle - halfLength - out);
        };
    }

    private Point bend(double x, double y, double reach, double angle) {
        return Point.of(x + reach * Math.cos(angle), middle + y + reach * Math.sin(angle));
    }

    /**
     * A row from one share of the way round to another, {@code out} metres outside the ring.
     *
     * @param aisle metres kept free at both ends together
     */
    SeatLine row(double from, double to, double out, double aisle) {
        return new Line(spans(from, to), out, aisle);
    }

    private List<Span> spans(double from, double to) {
        List<Span> spans = new ArrayList<>();
        double around = round(REFERENCE);
        double start = 0;
        for (int piece = 0; piece <= 8; piece++) {
            double length = pieceLength(piece, REFERENCE);
            double first = Math.max(0, (from * around - start) / length);
            double last = Math.min(1, (to * around - start) / length);
            if (first < last) {
                spans.add(new Span(piece, first, last));
            }
            start += length;
        }
        return spans;
    }

    /** A part of a piece, by its shares of the piece. */
    private record Span(int piece, double first, double last) {}

    /** A row, which may run over several pieces. */
    private final class Line implements SeatLine {
        private final List<Span> spans;
        private final double out;
        private final double aisle;

        private Line(List<Span> spans, double out, double aisle) {
            this.spans = spans;
            this.out = out;
            this.aisle = aisle;
        }

        private double spanLength(Span span) {
            return (span.last() - span.first()) * pieceLength(span.piece(), out);
        }

        @Override
        public double length() {
            return spans.stream().mapToDouble(this::spanLength).sum() - aisle;
        }

        @Override
        public Point at(double metres) {
            double left = metres + aisle / 2;
            for (Span span : spans.subList(0, spans.size() - 1)) {
                if (left <= spanLength(span)) {
                    return within(span, left);
                }
                left -= spanLength(span);
            }
            return within(spans.getLast(), left);
        }

        private Point within(Span span, double metres) {
            double share = metres / spanLength(span);
            return on(span.piece(), span.first() + share * (span.last() - span.first()), out);
        }
    }
}
