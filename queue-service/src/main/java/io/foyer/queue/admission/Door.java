package io.foyer.queue.admission;

import io.foyer.queue.place.Line;
import io.foyer.queue.room.WaitingRoom;
import io.foyer.queue.room.WaitingRooms;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
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
        if (!room.enabled()) {
            admissions.end(line.finishAll(room.showtimeId()), now);
            return 0;
        }
        takeBackLapsed(room, now);
        if (!room.isOpen()) {
            if (!room.settings().opensAt().isAfter(now)) {
                line.draw(room.showtimeId(), rooms.lockToDraw(room.showtimeId()));
                rooms.open(room.showtimeId(), now); // The next look lets the first in.
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
        var admitted = line.admitFirst(room.showtimeId(), count);
        if (admitted.isEmpty()) {
            return 0;
        }
        entrance.letIn(admitted, now, now.plusSeconds(settings.turnSeconds()));
        rooms.serve(
                room.showtimeId(),
                Objects.requireNonNull(admitted.getLast().number()),
                pace.after(admitted.size(), room.nextAdmissionAt(), now));
        return admitted.size();
    }
}
