package io.foyer.platform.demo;

import java.util.List;
import java.util.stream.IntStream;

/** A line along which a row of seats stands. */
interface SeatLine {

    /** Its length in metres. */
    double length();

    /**
     * The place so many metres from its beginning.
     *
     * @param metres 0 to {@link #length}
     */
    Point at(double metres);

    /** As many places as fit, {@code pitch} metres apart and centred on the line. */
    default List<Point> places(double pitch) {
        return places((int) Math.floor(length() / pitch + 1e-9), pitch);
    }

    /** {@code count} places, {@code pitch} metres apart and centred on the line. */
    default List<Point> places(int count, double pitch) {
        double first = (length() - (count - 1) * pitch) / 2;
        return IntStream.range(0, count).mapToObj(i -> at(first + i * pitch)).toList();
    }
}
