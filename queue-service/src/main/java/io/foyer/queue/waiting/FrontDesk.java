package io.foyer.queue.waiting;

import io.foyer.queue.admission.Turns;
import io.foyer.queue.worker.Workers;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Everything a person can ask at a waiting room. Empty means that there is no such thing. */
@Service
public class FrontDesk {

    private final Boards boards;
    private final RoomViews rooms;
    private final Reception reception;
    private final Looks looks;
    private final Departures departures;

    /** Whoever gives a place up. */
    @Service
    record Departures(Turns turns, Standings standings, Workers workers) {

        Mono<UUID> leave(UUID placeId) {
            return workers.call(
                    () -> {
                        turns.leave(placeId);
                        standings.remove(placeId);
                        return placeId;
                    });
        }
    }

    FrontDesk(
            Boards boards,
            RoomViews rooms,
            Reception reception,
            Looks looks,
            Departures departures) {
        this.boards = boards;
        this.rooms = rooms;
        this.reception = reception;
        this.looks = looks;
        this.departures = departures;
    }

    /** The room of a showtime. */
    public Mono<RoomView> room(UUID showtimeId) {
        return rooms.of(showtimeId);
    }

    /** The account's place, the same one however often it asks; empty when no such showtime. */
    public Mono<Arrival> join(JoinRequest request) {
        return boards.of(request.showtimeId())
                .flatMap(
                        board ->
                                switch (board) {
                                    case Board.On on -> reception.join(request, on);
                                    case Board.Off() -> Mono.just(new Arrival.RoomOff());
                                });
    }

    /** The place, if it is the guest's. */
    public Mono<PlaceView> place(PlaceQuery query) {
        return boards.of(query.showtimeId()).flatMap(board -> looks.at(query, board));
    }

    /**
     * The same of somebody who waits with a good ticket, by what this instance has at hand: nothing
     * is asked, nobody waits. Empty when that does not suffice, which says nothing of the place.
     */
    public Optional<PlaceView> placeAtOnce(PlaceQuery query) {
        return boards.atHand(query.showtimeId()).flatMap(board -> looks.atOnce(query, board));
    }

    /** Gives the place up; emits once if it is the guest's, also if it had ended before. */
    public Mono<UUID> leave(PlaceQuery query) {
        return place(query).flatMap(place -> departures.leave(place.placeId()));
    }
}
