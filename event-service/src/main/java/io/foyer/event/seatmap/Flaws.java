package io.foyer.event.seatmap;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong, up to a limit: nobody reads the thousandth line. */
final class Flaws {

    private final int most;
    private final List<SeatMapFlaw> found = new ArrayList<>();

    Flaws(int most) {
        this.most = most;
    }

    List<SeatMapFlaw> found() {
        return List.copyOf(found);
    }

    boolean isFull() {
        return found.size() >= most;
    }

    void ofMap(String message) {
        add(null, null, null, message);
    }

    void ofSection(String section, String message) {
        add(section, null, null, message);
    }

    void ofRow(String section, String row, String message) {
        add(section, row, null, message);
    }

    void ofSeat(String section, String row, String seat, String message) {
        add(section, row, seat, message);
    }

    private void add(
            @Nullable String section, @Nullable String row, @Nullable String seat, String message) {
        if (!isFull()) {
            found.add(new SeatMapFlaw(section, row, seat, message));
        }
    }
}
