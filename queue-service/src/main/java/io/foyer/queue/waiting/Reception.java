package io.foyer.queue.waiting;

import io.foyer.queue.place.JoinOutcome;
import io.foyer.queue.place.Place;
import io.foyer.queue.place.PlaceState;
import io.foyer.queue.place.Places;
import io.foyer.queue.place.Tickets;
import io.foyer.queue.place.Wish;
import io.foyer.queue.proof.Gatekeeper;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Gives places to people, after it was seen to that they are people. */
@Component
class Reception {

    private final Gatekeeper gatekeeper;
    private final Places places;
    private final Tickets tickets;
    private final Standings standings;
    private final Looks looks;

    Reception(
            Gatekeeper gatekeeper,
            Places places,
            Tickets tickets,
            Standings standings,
            Looks looks) {
        this.gatekeeper = gatekeeper;
        this.places = places;
        this.tickets = tickets;
        this.standings = standings;
        this.looks = looks;
    }

    Mono<Arrival> join(JoinRequest request, Board.On board) {
        var setting = board.room().settings().humanProof();
        return gatekeeper
                .judge(request.applicant(), setting, request.proof())
                .map(
                        clearance ->
                                new Wish(
                                        request.showtimeId(),
                                        request.guest().accountId(),
                                        request.ticket().flatMap(tickets::read),
                                        clearance))
                .flatMap(places::join)
                .flatMap(outcome -> arrival(outcome, request, board));
    }

    private Mono<Arrival> arrival(JoinOutcome outcome, JoinRequest request, Board.On board) {
        return switch (outcome) {
            case JoinOutcome.Joined(var place) -> {
                gatekeeper.count(request.applicant());
                yield inLine(place, true, request, board);
            }
            case JoinOutcome.AlreadyThere(var place) -> inLine(place, false, request, board);
            case JoinOutcome.RoomOff() -> Mono.just(new Arrival.RoomOff());
            case JoinOutcome.NobodyNew() -> Mono.just(new Arrival.NobodyNew());
            case JoinOutcome.TooOften(var wait) -> Mono.just(new Arrival.TooOften(wait));
            case JoinOutcome.NotProven() -> {
                gatekeeper.count(request.applicant());
                yield Mono.just(
                        new Arrival.ProofRequired(gatekeeper.challenge(request.applicant())));
            }
        };
    }

    private Mono<Arrival> inLine(Place place, boolean isNew, JoinRequest request, Board.On board) {
        var standing =
                place.state() == PlaceState.ADMITTED
                        ? standings.of(place.id(), board)
                        : Mono.just(standings.of(place));
        return standing.flatMap(found -> looks.view(found, board, request.guest()))
                .map(view -> new Arrival.InLine(view, isNew));
    }
}
