package io.foyer.queue.place;

import io.foyer.queue.place.ArrivalTable.LineId;
import io.foyer.queue.room.WaitingRoom;
import io.foyer.queue.room.WaitingRooms;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The line as whoever stands at the door moves it. Each step belongs to the door's transaction. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Line {

    private final PlaceTable table;
    private final CalledTable called;
    private final ArrivalTable arrivals;
    private final WaitingRooms rooms;
    private final Draws draws;

    Line(
            PlaceTable table,
            CalledTable called,
            ArrivalTable arrivals,
            WaitingRooms rooms,
            Draws draws) {
        this.table = table;
        this.called = called;
        this.arrivals = arrivals;
        this.rooms = rooms;
        this.draws = draws;
    }

    /**
     * Opens the room: fixes how many are drawn, from which everybody's number follows. No place is
     * touched, and nobody joins meanwhile.
     */
    public void draw(UUID showtimeId, Instant now) {
        rooms.lockToDraw(showtimeId)
                .map(room -> new LineId(showtimeId, room.epoch()))
                .ifPresent(line -> rooms.open(showtimeId, arrivals.last(line), now));
    }

    /** The highest number that anybody in the line has. */
    public long lastNumber(WaitingRoom room) {
        return arrivals.last(new LineId(room.showtimeId(), room.epoch()));
    }

    /**
     * Those of these numbers that wait, in the order of their numbers; locked, so that nobody
     * leaves while being let in. Numbers whose owners have left or are inside are missing.
     */
    public List<Place> waiting(WaitingRoom room, List<Long> numbers) {
        var draw = draws.of(room);
        var wanted = numbers.stream().map(draw::arrivalOf).toList();
        return draws.places(table.waiting(room.showtimeId(), wanted)).stream()
                .sorted(Comparator.comparing(place -> Objects.requireNonNull(place.number())))
                .toList();
    }

    /** Those who were passed over since then and still wait. */
    public List<PassedPlace> passedSince(WaitingRoom room, Instant since) {
        return called.passedSince(room.showtimeId(), room.epoch(), since);
    }

    /** Lets them in; returns those that were still waiting, and are ADMITTED now. */
    public List<UUID> admit(Collection<Place> places) {
        return called.admit(places);
    }

    /** Their numbers came up while they were away: they wait on, to be let in when they return. */
    public void pass(Collection<Place> places, Instant now) {
        called.pass(places, now);
    }

    /** Nobody else moves these places until the transaction ends. */
    public void lock(Collection<UUID> placeIds) {
        table.lock(placeIds);
    }

    /** Their turn was given in vain: back in line, as if passed over. Returns which were inside. */
    public List<UUID> putBack(Collection<UUID> placeIds, Instant now) {
        return called.putBack(placeIds, now);
    }

    /** Those of the admitted places that lapse now: still inside, and their turn is over. */
    public List<UUID> lapse(Collection<UUID> placeIds) {
        return table.move(placeIds, PlaceState.ADMITTED, PlaceState.LAPSED);
    }

    /** Whether the place was inside, and is done now. */
    public boolean finish(UUID placeId) {
        return !table.move(List.of(placeId), PlaceState.ADMITTED, PlaceState.DONE).isEmpty();
    }

    /** Whether there was a live place to leave. */
    public boolean leave(UUID placeId) {
        return table.leave(placeId);
    }

    /** Ends so many places at most of a room that is off, or of earlier lines; returns which. */
    public List<UUID> finish(UUID showtimeId, int most) {
        return table.finish(showtimeId, most);
    }
}
