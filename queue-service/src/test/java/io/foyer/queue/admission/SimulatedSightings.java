package io.foyer.queue.admission;

import io.foyer.queue.presence.Attendance;
import java.util.BitSet;

/** Who asked in the present period and the two before it. */
final class SimulatedSightings {

    private static final int PERIOD = 20;

    private final Crowd crowd;
    private final BitSet[] periods = {new BitSet(), new BitSet(), new BitSet()};

    SimulatedSightings(Crowd crowd) {
        this.crowd = crowd;
    }

    void look(int second, int last) {
        var period = periods[Math.floorMod(Math.floorDiv(second, PERIOD), periods.length)];
        if (Math.floorMod(second, PERIOD) == 0) {
            period.clear();
        }
        for (var person = 1; person <= last; person++) {
            if (crowd.asks(person, second)) {
                period.set(person);
            }
        }
    }

    Attendance attendance() {
        var seen = new BitSet();
        for (var period : periods) {
            seen.or(period);
        }
        return Attendance.of(seen, Integer.MAX_VALUE);
    }
}
