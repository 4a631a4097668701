package io.foyer.event.seatmap;

import io.foyer.event.seatmap.SeatMapDraft.RowDraft;
import io.foyer.event.seatmap.SeatMapDraft.SectionDraft;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Seat maps of all sorts that can be published, the same ones for the same seed. */
public final class RandomMaps {

    private static final List<String> NAMES =
            List.of("Stalls", "Rang, Mitte", "\u4e8c\u968e", "\"Box\" 7", "\ud83c\udfad Loge");

    private final Random random;

    public RandomMaps(long seed) {
        random = new Random(seed);
    }

    public SeatMapDraft next() {
        var sections = new ArrayList<SectionDraft>();
        var count = 1 + random.nextInt(5);
        for (var i = 0; i < count; i++) {
            sections.add(random.nextInt(4) == 0 ? standing(i) : seated(i));
        }
        return new SeatMapDraft(sections);
    }

    private SectionDraft standing(int number) {
        return new SectionDraft(
                name(number), "FLOOR", "ECONOMY", true, 1 + random.nextInt(900), List.of());
    }

    private SectionDraft seated(int number) {
        var rows = new ArrayList<RowDraft>();
        var count = 1 + random.nextInt(6);
        for (var i = 0; i < count; i++) {
            rows.add(row(i));
        }
        return new SectionDraft(name(number), "VIP", "PREMIUM_1", false, null, rows);
    }

    private RowDraft row(int order) {
        var seats = new ArrayList<Seat>();
        var count = 1 + random.nextInt(12);
        for (var i = 0; i < count; i++) {
            var afterAccessible =
                    i > 0 && seats.getLast().accessible() && !seats.getLast().aisleAfter();
            seats.add(
                    new Seat(
                            number(i, count),
                            i + random.nextInt(100) / 100.0,
                            order * 1.5 - 4,
                            random.nextInt(6) == 0,
                            afterAccessible && random.nextBoolean(),
                            random.nextInt(5) == 0,
                            random.nextInt(7) == 0,
                            random.nextInt(6) == 0));
        }
        return new RowDraft(
                random.nextBoolean() ? "R" + order : String.valueOf((char) ('A' + order)), seats);
    }

    /** Odd on the left and even on the right of the middle, counted outwards. */
    private static String number(int index, int count) {
        var left = count / 2;
        return String.valueOf(index < left ? 2 * (left - index) - 1 : 2 * (index - left) + 2);
    }

    private String name(int number) {
        return NAMES.get(random.nextInt(NAMES.size())) + " " + number;
    }
}
