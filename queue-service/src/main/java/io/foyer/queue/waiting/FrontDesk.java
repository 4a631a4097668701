package io.foyer.queue.waiting;

import io.foyer.queue.admission.Turns;
import io.foyer.queue.place.JoinOutcome;
import io.foyer.queue.place.Place;
import io.foyer.queue.place.Places;
import io.foyer.queue.room.Prices;
import io.foyer.queue.worker.Workers;
import java.util.UUID;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Everything a person can ask at a waiting room. Empty means that there is no such thing. */
@Service
public class FrontDesk {

    private final Boards boards;
    private final Standings standings;
    private final PlaceViews views;
    private final Backroom backroom;
    private final Workers workers;

    /** What changes places, and what is looked up elsewhere; all of it blocks. */
    @Service
    record Backroom(Places places, Turns turns, Prices prices) {}

    FrontDesk(
            Boards boards,
            Standings standings,
            PlaceViews views,
            Backroom backroom,
            Workers workers) {
        this.boards = boards;
        this.standings = standings;
        this.views = views;
        this.backroom = backroom;
        this.workers = workers;
    }

    /** The room of a showtime. */
    public Mono<RoomView> room(UUID showtimeId) {
        return boards.of(showtimeId)
                .flatMap(
                        board ->
                                switch (board) {
                                    case Board.On on -> workers.call(() -> withPrices(on));
                                    case Board.Off() -> Mono.just(RoomView.off(showtimeId));
                                });
    }

    private RoomView withPrices(Board.On board) {
        return RoomView.on(board, backroom.prices().of(board.room().showtimeId()).orElse(null));
    }

    /** The account's place, the same one however often it asks; empty when no such showtime. */
    public Mono<Arrival> join(UUID showtimeId, UUID accountId) {
        return boards.of(showtimeId)
                .flatMap(
                        board ->
                                switch (board) {
                                    case Board.On on -> join(on, accountId);
                                    case Board.Off() -> Mono.just(new Arrival.RoomOff());
                                });
    }

    private Mono<Arrival> join(Board.On board, UUID accountId) {
        return workers.call(() -> backroom.places().join(board.room().showtimeId(), accountId))
                .flatMap(
                        outcome ->
                                switch (outcome) {
                                    case JoinOutcome.Joined(var place) ->
                                            arrival(place, board, true);
                                    case JoinOutcome.AlreadyThere(var place) ->
                                            arrival(place, board, false);
                                    case JoinOutcome.RoomOff() -> Mono.just(new Arrival.RoomOff());
                                });
    }

    private Mono<Arrival> arrival(Place place, Board board, boolean isNew) {
        return standings
                .of(place.id(), board)
                .map(standing -> new Arrival.InLine(views.of(standing, board), isNew));
    }

    /** The place, if it is this account's. */
    public Mono<PlaceView> place(UUID showtimeId, UUID placeId, UUID accountId) {
        return boards.of(showtimeId)
                .flatMap(
                        board ->
                                standings
                                        .of(placeId, board)
                                        .filter(found -> isOf(found, showtimeId, accountId))
                                        .map(standing -> views.of(standing, board)));
    }

    /** Gives the place up; emits once if it is this account's, also if it had ended before. */
    public Mono<UUID> leave(UUID showtimeId, UUID placeId, UUID accountId) {
        return place(showtimeId, placeId, accountId)
                .flatMap(
                        place ->
                                workers.call(
                                        () -> {
                                            backroom.turns().leave(placeId);
                                            standings.forget(placeId);
                                            return placeId;
                                        }));
    }

    private static boolean isOf(Standing standing, UUID showtimeId, UUID accountId) {
        return standing.place().showtimeId().equals(showtimeId)
                && standing.place().accountId().equals(accountId);
    }
}
