package io.foyer.queue.admission;

import io.foyer.queue.place.Line;
import io.foyer.queue.place.Place;
import io.foyer.queue.room.WaitingRoom;
import io.foyer.queue.room.WaitingRooms;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.LongStream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * One look at one room: opens it when its time has come, takes back turns that are over, and lets
 * in as many as pace and capacity allow. All in one transaction, so a crash leaves nothing halfway.
 */
@Component
class Door {

    private final WaitingRooms rooms;
    private final Line line;
    private final AdmissionTable admissions;
    private final Entrance entrance;
    private final AdmissionProperties limits;

    Door(
            WaitingRooms rooms,
            Line line,
            AdmissionTable admissions,
            Entrance entrance,
            AdmissionProperties limits) {
        this.rooms = rooms;
        this.line = line;
        this.admissions = admissions;
        this.entrance = entrance;
        this.limits = limits;
    }

    /** Returns how many were let in; none when another instance is at this door. */
    @Transactional
    public int tend(UUID showtimeId, Instant now) {
        if (!admissions.takeLease(showtimeId)) {
            return 0;
        }
        return rooms.lockToAdmit(showtimeId).map(room -> tend(room, now)).orElse(0);
    }

    private int tend(WaitingRoom room, Instant now) {
        admissions.end(line.finishAll(room.showtimeId()), now);
        if (!room.enabled()) {
            return 0;
        }
        takeBackLapsed(room, now);
        if (!room.isOpen()) {
            if (!room.settings().opensAt().isAfter(now)) {
                line.draw(room.showtimeId(), now); // The next look lets the first in.
            }
            return 0;
        }
        return admit(room, now);
    }

    private void takeBackLapsed(WaitingRoom room, Instant now) {
        var over = admissions.placesWithTurnOver(room.showtimeId(), now);
        if (!over.isEmpty()) {
            // Places before admissions, as in leaving and finishing: two of these never deadlock.
            admissions.end(line.lapse(over), now);
        }
    }

    private int admit(WaitingRoom room, Instant now) {
        var settings = room.settings();
        var pace = Pace.of(settings.admissionsPerMinute(), limits.burst());
        var free = settings.capacity() - admissions.inside(room.showtimeId());
        var count =
                Math.min(
                        Math.min(free, limits.largestBatch()),
                        pace.due(room.nextAdmissionAt(), now));
        if (count <= 0) {
            return 0;
        }
        var admitted = firstInLine(room, count);
        if (admitted.isEmpty()) {
            return 0;
        }
        line.admit(admitted.stream().map(Place::id).toList());
        entrance.letIn(admitted, now, now.plusSeconds(settings.turnSeconds()));
        rooms.serve(
                room.showtimeId(),
                Objects.requireNonNull(admitted.getLast().number()),
                pace.after(admitted.size(), room.nextAdmissionAt(), now));
        return admitted.size();
    }

    /** Numbers of those who left are skipped, a batch of numbers at a time. */
    private List<Place> firstInLine(WaitingRoom room, int count) {
        var last = line.lastNumber(room);
        var first = new ArrayList<Place>();
        for (var from = room.servingNumber() + 1;
                from <= last && first.size() < count;
                from += limits.largestBatch()) {
            var until = Math.min(last, from + limits.largestBatch() - 1);
            first.addAll(
                    line.waiting(
                            room.showtimeId(),
                            LongStream.rangeClosed(from, until).boxed().toList()));
        }
        return first.subList(0, Math.min(count, first.size()));
    }
}
