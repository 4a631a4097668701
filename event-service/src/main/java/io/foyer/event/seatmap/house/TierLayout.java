package io.foyer.event.seatmap.house;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/**
 * Lays the rows of one tier. It takes as many rows as its seats need, and then every run of every
 * row gives up its share of the places left over, so that the number of seats is exact and no row
 * looks cut off.
 */
final class TierLayout {

    static final double SEAT = 0.55;
    static final double ROW = 0.9;
    static final double AISLE = 1.2;

    private static final double TINY = 1e-9;

    private final Outline outline;
    private final List<Zone> zones;
    private final double first;

    /**
     * @param first how far out its first row is
     */
    TierLayout(Outline outline, List<Zone> zones, double first) {
        this.outline = outline;
        this.zones = zones;
        this.first = first;
    }

    /**
     * How many rows it takes about, before anybody knows where aisles are.
     *
     * @param share the part of a row that is no aisle
     */
    static int rowsAbout(Outline outline, double first, int seats, double share) {
        var rows = 0;
        for (var room = 0.0; room < seats; rows++) {
            room += outline.length(0, outline.end(), first + rows * ROW) / SEAT * share;
        }
        return rows;
    }

    /**
     * What a tier became.
     *
     * @param sections with their seats; those that would be empty are left out, and so are rows in
     *     which nobody finds room between two aisles
     * @param rows how many it takes in depth, empty ones too
     */
    record Laid(List<LaidSection> sections, int rows) {}

    Laid lay(int seats, IntFunction<String> labels) {
        var room = new ArrayList<Integer>();
        var rows = 0;
        for (var all = 0; all < seats; rows++) {
            all += addRow(room, rows);
        }
        var taken = Shares.split(seats, room.stream().mapToInt(Integer::intValue).toArray());
        var sections = new ArrayList<LaidSection>();
        var run = 0;
        for (var zone : zones) {
            sections.add(new LaidSection(zone.name(), rows(zone, taken, run, rows, labels)));
            run += zone.runs();
        }
        sections.removeIf(section -> section.rows().isEmpty());
        return new Laid(sections, rows);
    }

    /** Notes how many seats each run of a row has room for, and says how many that are. */
    private int addRow(List<Integer> room, int row) {
        var all = 0;
        for (var zone : zones) {
            for (var i = 0; i < zone.runs(); i++) {
                var length =
                        outline.length(zone.borders().get(i), zone.borders().get(i + 1), at(row));
                var seats = (int) Math.max(0, (length - AISLE) / SEAT + 1 + TINY);
                room.add(seats);
                all += seats;
            }
        }
        return all;
    }

    private List<LaidRow> rows(
            Zone zone, int[] taken, int firstRun, int rows, IntFunction<String> labels) {
        var runsOfRow = taken.length / rows;
        var laid = new ArrayList<LaidRow>();
        for (var row = 0; row < rows; row++) {
            var line = new LaidRow(labels.apply(row));
            for (var i = 0; i < zone.runs(); i++) {
                line.add(run(zone, i, row, taken[row * runsOfRow + firstRun + i]));
            }
            if (!line.isEmpty()) {
                laid.add(line);
            }
        }
        return laid;
    }

    /** The places of a run, in the middle between its aisles. */
    private List<Point> run(Zone zone, int run, int row, int seats) {
        var from = zone.borders().get(run);
        var offset = at(row);
        var length = outline.length(from, zone.borders().get(run + 1), offset);
        var start = (length - (seats - 1) * SEAT) / 2;
        var places = new ArrayList<Point>(seats);
        for (var i = 0; i < seats; i++) {
            var position = outline.along(from, start + i * SEAT, offset);
            places.add(outline.at(position, offset).rounded());
        }
        return places;
    }

    private double at(int row) {
        return first + row * ROW;
    }
}
