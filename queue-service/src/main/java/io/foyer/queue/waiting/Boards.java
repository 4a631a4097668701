package io.foyer.queue.waiting;

import com.github.benmanes.caffeine.cache.AsyncLoadingCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import io.foyer.queue.admission.Outlooks;
import io.foyer.queue.admission.TurnWatch;
import io.foyer.queue.place.Draws;
import io.foyer.queue.place.Leavers;
import io.foyer.queue.place.Places;
import io.foyer.queue.room.RoomLookup;
import io.foyer.queue.room.WaitingRoom;
import io.foyer.queue.room.WaitingRooms;
import io.foyer.queue.worker.Workers;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Future;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The boards of all rooms: read from the database a few times a second, however many look. */
@Component
class Boards {

    private final WaitingRooms rooms;
    private final Notes notes;
    private final WaitingProperties limits;
    private final AsyncLoadingCache<UUID, Optional<Board>> boards;

    /** Where a room's board is written from. */
    @Component
    record Notes(Places places, Draws draws, Outlooks outlooks, Leavers leavers, TurnWatch turns) {

        Board on(WaitingRoom room) {
            return new Board.On(
                    room,
                    places.length(room),
                    draws.of(room),
                    outlooks.of(room),
                    leavers.of(room),
                    turns.of(room.showtimeId()));
        }
    }

    Boards(WaitingRooms rooms, Notes notes, Workers workers, WaitingProperties limits) {
        this.rooms = rooms;
        this.notes = notes;
        this.limits = limits;
        this.boards =
                Caffeine.newBuilder()
                        .maximumSize(limits.boards())
                        .expireAfter(Expiry.<UUID, Optional<Board>>writing(this::lifetime))
                        .buildAsync(
                                (showtimeId, executor) ->
                                        workers.call(() -> read(showtimeId)).toFuture());
    }

    /** Empty when there is no such showtime. */
    Mono<Board> of(UUID showtimeId) {
        return Mono.fromFuture(() -> boards.get(showtimeId), true).flatMap(Mono::justOrEmpty);
    }

    /** As it was read last, if it is still believed; nothing is asked. */
    Optional<Board> atHand(UUID showtimeId) {
        var board = boards.getIfPresent(showtimeId);
        return board != null && board.state() == Future.State.SUCCESS
                ? board.resultNow()
                : Optional.empty();
    }

    private Optional<Board> read(UUID showtimeId) {
        return switch (rooms.find(showtimeId)) {
            case RoomLookup.Found(var room) when room.enabled() -> Optional.of(notes.on(room));
            case RoomLookup.Found(var off) -> Optional.of(new Board.Off());
            case RoomLookup.NoRoom() -> Optional.of(new Board.Off());
            case RoomLookup.NoShowtime() -> Optional.empty();
        };
    }

    private Duration lifetime(UUID showtimeId, Optional<Board> board) {
        return board.filter(Board.On.class::isInstance).isPresent()
                ? limits.boardLifetime()
                : limits.offLifetime();
    }
}
