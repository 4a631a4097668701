package io.foyer.queue.admission;

import io.foyer.queue.room.RoomMode;
import io.foyer.queue.sale.Seats;
import java.time.Duration;
import java.time.Instant;

/**
 * Decides how many may come in: as many as are due by the pace, have room, and can find seats.
 * Pure; what it remembers between two decisions stands in the database.
 *
 * @param seatsPerShopper how many seats a turn ends with, as measured over all who came for theirs,
 *     whether they bought or not; 1 at least
 */
record Inflow(Throttle throttle, Ceiling ceiling, double seatsPerShopper) {

    /** How much the last shopper counts for in what is known of all of them. */
    static final double WEIGHT = 0.02;

    static final Inflow FIRST = new Inflow(Throttle.OPEN, Ceiling.NONE, 1);

    /**
     * Now so many at most.
     *
     * @param throttle as it is from now on
     * @param ceiling the same
     * @param pace the one to go on by
     * @param from when by that pace the first of them is due
     */
    record Decision(
            int count, Throttle throttle, Ceiling ceiling, Pace pace, Instant from, Instant now) {

        /** When the next one is due after so many have come. */
        Instant nextAfter(int admitted) {
            return pace.after(admitted, from, now);
        }
    }

    Decision decide(Situation situation, Instant now, Duration burst, ThrottleProperties limits) {
        var settings = situation.settings();
        var throttled = throttle.next(limits.loadOf(situation.pressure()), now, limits);
        var pace = Pace.of(settings.admissionsPerMinute() * throttled.factor(), burst);
        var from = pace.without(situation.unused(), situation.nextAdmissionAt());
        var above = ceiling.next(situation, now, limits);
        var count = count(situation, pace.due(from, now), above);
        return new Decision(count, throttled, above, pace, from, now);
    }

    /** After a turn has ended with so many seats. */
    Inflow after(int seats) {
        return new Inflow(
                throttle,
                ceiling,
                Math.max(1, seatsPerShopper + (seats - seatsPerShopper) * WEIGHT));
    }

    private int count(Situation situation, int due, Ceiling ceiling) {
        if (situation.settings().mode() == RoomMode.PAUSED) {
            return 0;
        }
        var room = ceiling.within(situation.settings().capacity()) - situation.inside();
        var count = Math.min(due, room);
        return Math.max(0, Math.min(count, withSeats(situation)));
    }

    private int withSeats(Situation situation) {
        var seats = situation.seats();
        return seats == null ? Integer.MAX_VALUE : withSeats(seats, situation);
    }

    /**
     * Free seats are for those who come now and for those who are choosing: whoever holds none and
     * came in lately. Who has had the time and holds none is not going to.
     */
    private int withSeats(Seats seats, Situation situation) {
        if (seats.free() == 0) {
            return 0;
        }
        var shoppers = (int) Math.ceil(seats.free() / seatsPerShopper);
        var holders = (int) (seats.held() / seatsPerShopper);
        var choosing = Math.min(situation.inside() - holders, situation.browsing());
        return shoppers - Math.max(0, choosing);
    }
}
