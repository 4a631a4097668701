package io.foyer.queue.place;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.foyer.queue.room.WaitingRoom;
import io.foyer.queue.room.WaitingRooms;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** The draws of rooms that have opened. They never change, so each seed is read once. */
@Service
public class Draws {

    private final WaitingRooms rooms;
    private final Cache<Line, Draw> draws;

    /** The line of one epoch, and how many of it were drawn. */
    private record Line(UUID showtimeId, int epoch, long drawn) {}

    Draws(WaitingRooms rooms, LineProperties limits) {
        this.rooms = rooms;
        this.draws = Caffeine.newBuilder().maximumSize(limits.drawsKept()).build();
    }

    /** The draw of a room that has opened; reads its seed the first time. */
    public Draw of(WaitingRoom room) {
        return of(new Line(room.showtimeId(), room.epoch(), room.drawn()));
    }

    /** The places that these rows store, with their numbers. */
    List<Place> places(List<PlaceRow> rows) {
        return rows.stream().map(this::place).toList();
    }

    Place place(PlaceRow row) {
        var number = row.isDrawn() ? (Long) of(lineOf(row)).numberOf(row.arrival()) : null;
        return new Place(
                row.id(),
                row.showtimeId(),
                row.accountId(),
                row.epoch(),
                row.arrival(),
                number,
                row.presentState(),
                row.passedAt());
    }

    private static Line lineOf(PlaceRow row) {
        return new Line(row.showtimeId(), row.epoch(), row.drawn());
    }

    private Draw of(Line line) {
        return line.drawn() == 0 ? Draw.ofNobody() : draws.get(line, this::read);
    }

    private Draw read(Line line) {
        return rooms.seed(line.showtimeId(), line.epoch())
                .map(seed -> new Draw(seed, line.drawn()))
                .orElseThrow(() -> new IllegalStateException("Switched on anew meanwhile"));
    }
}
