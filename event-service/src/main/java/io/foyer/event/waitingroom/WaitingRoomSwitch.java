package io.foyer.event.waitingroom;

import io.foyer.event.editing.Edit;
import io.foyer.event.editing.Editor;
import io.foyer.event.showtime.Showtime;
import io.foyer.event.showtime.ShowtimeSchedule;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Switches the waiting room of a showtime on and off. */
@Service
public class WaitingRoomSwitch {

    private final WaitingRooms rooms;
    private final ShowtimeSchedule schedule;
    private final RoomRecord record;

    WaitingRoomSwitch(WaitingRooms rooms, ShowtimeSchedule schedule, RoomRecord record) {
        this.rooms = rooms;
        this.schedule = schedule;
        this.record = record;
    }

    /** Switches it on, or changes how it works while it is on. */
    @Transactional
    public Edit<WaitingRoom> on(Editor editor, UUID showtimeId, WaitingRoom.Settings settings) {
        return locked(editor, showtimeId)
                .then(
                        showtime -> {
                            var room = rooms.put(showtimeId, settings);
                            record.moved(editor.caller(), showtime, actionOf(settings.mode()));
                            return new Edit.Done<>(room);
                        });
    }

    /** Switches it off; nothing happens when it is off already. */
    @Transactional
    public Edit<UUID> off(Editor editor, UUID showtimeId) {
        return locked(editor, showtimeId)
                .then(
                        showtime -> {
                            if (rooms.delete(showtimeId)) {
                                record.moved(editor.caller(), showtime, "waiting-room-off");
                            }
                            return new Edit.Done<>(showtimeId);
                        });
    }

    /** Absent when it is off. */
    public Optional<WaitingRoom> find(UUID showtimeId) {
        return rooms.find(showtimeId);
    }

    /** The showtime, if the editor saw the present version of its room and not of itself. */
    private Edit<Showtime> locked(Editor editor, UUID showtimeId) {
        return schedule.owned(Editor.of(editor.caller()), showtimeId)
                .then(
                        showtime ->
                                editor.saw(rooms.lockVersion(showtimeId))
                                        ? new Edit.Done<>(showtime)
                                        : new Edit.Stale<>());
    }

    private static String actionOf(RoomMode mode) {
        return switch (mode) {
            case RUNNING -> "waiting-room-running";
            case PAUSED -> "waiting-room-paused";
            case DRAINING -> "waiting-room-draining";
        };
    }
}
