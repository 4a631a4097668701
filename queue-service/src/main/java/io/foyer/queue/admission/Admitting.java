package io.foyer.queue.admission;

import io.foyer.queue.admission.Endings.Ended;
import io.foyer.queue.admission.Inflow.Decision;
import io.foyer.queue.admission.InflowTable.Memory;
import io.foyer.queue.place.Line;
import io.foyer.queue.presence.Attendance;
import io.foyer.queue.room.RoomMode;
import io.foyer.queue.room.WaitingRoom;
import io.foyer.queue.room.WaitingRooms;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Lets in as many as may come, and remembers for the next round how that went. */
@Component
class Admitting {

    private final Situations situations;
    private final InflowTable inflows;
    private final Choosing choosing;
    private final Entrance entrance;
    private final Book book;

    /** Where it is looked up how long the line is, and written how far it has moved. */
    @Component
    record Book(
            Line line,
            WaitingRooms rooms,
            AdmissionProperties limits,
            ThrottleProperties throttle) {}

    Admitting(
            Situations situations,
            InflowTable inflows,
            Choosing choosing,
            Entrance entrance,
            Book book) {
        this.situations = situations;
        this.inflows = inflows;
        this.choosing = choosing;
        this.entrance = entrance;
        this.book = book;
    }

    Round admit(Lease lease, WaitingRoom room, Attendance attendance, Ended ended, Instant now) {
        var memory = inflows.find(room.showtimeId());
        var situation = situations.of(room, ended, now);
        var limits = book.limits();
        var decision = memory.inflow().decide(situation, now, limits.burst(), book.throttle());
        var last = book.line().lastNumber(room);
        var count = Math.min(decision.count(), limits.largestBatch());
        var choice = choosing.choose(lease, room, attendance, last, count, now);
        entrance.letIn(choice, now, now.plusSeconds(room.settings().turnSeconds()));
        remember(room, memory, situation, decision, choice, last);
        var most = room.settings().capacity();
        var capacity = decision.ceiling().within(most);
        return new Round.Tended(
                room.showtimeId(),
                choice.chosen().size(),
                Math.toIntExact(
                        choice.chosen().stream().filter(place -> place.passedAt() != null).count()),
                choice.passed().size(),
                ended.lapsed(),
                ended.unused(),
                situation.inside() + choice.chosen().size(),
                last - choice.serving(),
                choice.serving(),
                decision.throttle().factor(),
                capacity,
                (double) capacity / most,
                attendance.isKnown());
    }

    private void remember(
            WaitingRoom room,
            Memory memory,
            Situation situation,
            Decision decision,
            Choice choice,
            long last) {
        var next = decision.nextAfter(choice.chosen().size());
        if (choice.serving() != room.servingNumber() || !next.equals(room.nextAdmissionAt())) {
            book.rooms().serve(room.showtimeId(), choice.serving(), next);
        }
        var outflow =
                memory.outflow()
                        .next(
                                choice.serving() - room.servingNumber(),
                                isOpenTo(situation) && choice.serving() < last,
                                decision.now(),
                                book.limits().outflowWindow());
        if (!outflow.equals(memory.outflow())
                || !decision.throttle().equals(memory.inflow().throttle())
                || !decision.ceiling().equals(memory.inflow().ceiling())) {
            inflows.save(room.showtimeId(), decision.throttle(), decision.ceiling(), outflow);
        }
    }

    /** Whether the line moves at a pace that says something about those behind. */
    private static boolean isOpenTo(Situation situation) {
        var seats = situation.seats();
        return situation.settings().mode() != RoomMode.PAUSED
                && (seats == null || seats.free() > 0);
    }
}
