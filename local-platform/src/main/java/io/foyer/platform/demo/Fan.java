package io.foyer.platform.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/**
 * A block of curved rows between two aisles, all around one middle: what most sections of a theatre
 * are.
 *
 * @param centreY the middle of all its rows, on the axis of the house
 * @param front radius of the first row, in metres
 * @param depth metres from one row to the next
 * @param rows how many rows
 * @param from the aisle on the left, in degrees from the axis
 * @param to the aisle on the right
 */
record Fan(double centreY, double front, double depth, int rows, double from, double to) {

    static final double PITCH = 0.55;

    /** The rows, filled with as many seats as fit. */
    List<Row> rows(IntFunction<String> label, Numbering numbering) {
        List<Row> filled = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            Arc line = new Arc(centreY, front + i * depth, from, to);
            filled.add(Row.of(label.apply(i), line.places(PITCH), numbering));
        }
        return filled;
    }
}
