package io.foyer.queue.admission;

import io.foyer.queue.place.Line;
import io.foyer.queue.presence.Attendance;
import io.foyer.queue.room.WaitingRoom;
import io.foyer.queue.room.WaitingRooms;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is done at one door in one transaction, so that a crash leaves nothing halfway. It begins
 * with the fence: whoever has lost the lease changes nothing, and nobody gets the lease in between.
 */
@Component
class Threshold {

    private final Entry entry;
    private final WaitingRooms rooms;
    private final Line line;
    private final Endings endings;
    private final Admitting admitting;

    /** Who may act at a door, and since when. */
    @Component
    record Entry(Fence fence, DoorTime time) {

        /**
         * The time of this round, read when nobody else can tend the door any more: whoever had to
         * wait for that must not act by the time at which it began to. Empty when the lease has
         * gone.
         */
        Optional<Instant> enter(Lease lease) {
            return fence.isHeld(lease) ? Optional.of(time.now()) : Optional.empty();
        }
    }

    Threshold(Entry entry, WaitingRooms rooms, Line line, Endings endings, Admitting admitting) {
        this.entry = entry;
        this.rooms = rooms;
        this.line = line;
        this.endings = endings;
        this.admitting = admitting;
    }

    /** Opens the room when its time has come, takes turns back and lets the next ones in. */
    @Transactional
    public Round tend(Lease lease, Attendance attendance) {
        return entry.enter(lease)
                .map(now -> tend(lease, attendance, now))
                .orElseGet(Round.Superseded::new);
    }

    private Round tend(Lease lease, Attendance attendance, Instant now) {
        return rooms.known(lease.showtimeId())
                .filter(WaitingRoom::enabled)
                .map(room -> tend(lease, room, attendance, now))
                .orElseGet(Round.Shut::new);
    }

    private Round tend(Lease lease, WaitingRoom room, Attendance attendance, Instant now) {
        var ended = endings.of(room.showtimeId(), now);
        if (room.isOpen()) {
            return admitting.admit(lease, room, attendance, ended, now);
        }
        if (!room.settings().opensAt().isAfter(now)) {
            line.draw(room.showtimeId(), now); // The next look lets the first in.
        }
        return new Round.Shut();
    }

    /** Sends people home, so many at a time, who are in a line that does not stand any more. */
    @Transactional
    public Round clear(Lease lease) {
        return entry.enter(lease)
                .map(
                        now -> {
                            endings.everybody(lease.showtimeId(), now);
                            return (Round) new Round.Shut();
                        })
                .orElseGet(Round.Superseded::new);
    }
}
