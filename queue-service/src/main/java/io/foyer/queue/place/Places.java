package io.foyer.queue.place;

import io.foyer.common.id.IdSource;
import io.foyer.queue.room.WaitingRoom;
import io.foyer.queue.room.WaitingRooms;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionOperations;

/** Places in line as their owners take them, see them and give them up. */
@Service
public class Places {

    private static final int ATTEMPTS = 3;

    private final PlaceTable table;
    private final WaitingRooms rooms;
    private final TransactionOperations transaction;
    private final IdSource ids;
    private final InstantSource clock;

    Places(
            PlaceTable table,
            WaitingRooms rooms,
            TransactionOperations transaction,
            IdSource ids,
            InstantSource clock) {
        this.table = table;
        this.rooms = rooms;
        this.transaction = transaction;
        this.ids = ids;
        this.clock = clock;
    }

    /** The account's place in the showtime's line; a new one at its end if it has none. */
    public JoinOutcome join(UUID showtimeId, UUID accountId) {
        for (var attempt = 1; attempt <= ATTEMPTS; attempt++) {
            var present = table.findLive(showtimeId, accountId);
            if (present.isPresent()) {
                return new JoinOutcome.AlreadyThere(present.get());
            }
            var outcome = transaction.execute(status -> tryToJoin(showtimeId, accountId, status));
            if (outcome.isPresent()) {
                return outcome.get();
            }
            // Another device of the same account was quicker: its place is found by the next look.
        }
        throw new IllegalStateException("A place that is there and not there: " + accountId);
    }

    private Optional<JoinOutcome> tryToJoin(
            UUID showtimeId, UUID accountId, TransactionStatus status) {
        var room = rooms.lockToJoin(showtimeId).filter(WaitingRoom::enabled);
        if (room.isEmpty()) {
            return Optional.of(new JoinOutcome.RoomOff());
        }
        var place = newPlace(room.get(), accountId);
        if (table.insert(place, clock.instant())) {
            return Optional.of(new JoinOutcome.Joined(place));
        }
        status.setRollbackOnly(); // Gives the number back: a gap would look like somebody ahead.
        return Optional.empty();
    }

    private Place newPlace(WaitingRoom room, UUID accountId) {
        return room.isOpen()
                ? new Place(
                        ids.next(),
                        room.showtimeId(),
                        accountId,
                        table.nextNumber(room.showtimeId()),
                        PlaceState.WAITING)
                : new Place(ids.next(), room.showtimeId(), accountId, null, PlaceState.PRE_QUEUE);
    }

    /** Absent also once its owner has left it. */
    public Optional<Place> find(UUID placeId) {
        return table.find(placeId).filter(place -> place.state() != PlaceState.LEFT);
    }

    /** The account's place that is waiting or inside. */
    public Optional<Place> findLive(UUID showtimeId, UUID accountId) {
        return table.findLive(showtimeId, accountId);
    }

    public LineLength length(UUID showtimeId) {
        return table.length(showtimeId);
    }

    /** The showtimes whose room was switched off while somebody was still in it. */
    public List<UUID> showtimesToClear() {
        return table.showtimesToClear();
    }
}
