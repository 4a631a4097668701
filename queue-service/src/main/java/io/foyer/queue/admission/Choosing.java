package io.foyer.queue.admission;

import io.foyer.queue.place.Draw;
import io.foyer.queue.place.Draws;
import io.foyer.queue.place.Line;
import io.foyer.queue.place.Place;
import io.foyer.queue.presence.Attendance;
import io.foyer.queue.room.WaitingRoom;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Chooses whom to let in from a line that is kept in Postgres. */
@Component
class Choosing {

    private final Line line;
    private final Draws draws;
    private final PassedOver passedOver;
    private final Usher usher;

    Choosing(Line line, Draws draws, PassedOver passedOver, AdmissionProperties limits) {
        this.line = line;
        this.draws = draws;
        this.passedOver = passedOver;
        this.usher = new Usher(limits.lookAhead());
    }

    /**
     * @param last the last number given out
     */
    Choice choose(
            Lease lease,
            WaitingRoom room,
            Attendance attendance,
            long last,
            int count,
            Instant now) {
        if (count == 0) {
            return Choice.ofNobody(room.servingNumber());
        }
        var passed = passedOver.of(lease, room, now);
        var standing = new Standing(line, draws.of(room), room, passed, last);
        var choice =
                usher.choose(standing, attendance, passed.arrivals(), room.servingNumber(), count);
        passedOver.remove(room.showtimeId(), choice.called());
        return choice;
    }

    private record Standing(Line line, Draw draw, WaitingRoom room, Passed passed, long last)
            implements StandingLine {

        @Override
        public long numberOf(long arrival) {
            return passed.numberOf(arrival);
        }

        @Override
        public long arrivalOf(long number) {
            return draw.arrivalOf(number);
        }

        @Override
        public List<Place> waiting(List<Long> numbers) {
            return numbers.isEmpty() ? List.of() : line.waiting(room, numbers);
        }
    }
}
