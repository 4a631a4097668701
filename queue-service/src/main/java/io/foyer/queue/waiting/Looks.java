package io.foyer.queue.waiting;

import io.foyer.queue.admission.Admission;
import io.foyer.queue.place.Tickets;
import io.foyer.queue.presence.Presence;
import io.foyer.queue.token.AdmissionGrant;
import io.foyer.queue.token.AdmissionTokens;
import io.foyer.queue.waiting.PlaceViews.Papers;
import io.foyer.queue.worker.Workers;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Shows a place to its owner: with a token for the session that asks, while it is inside. */
@Component
class Looks {

    private final Standings standings;
    private final PlaceViews views;
    private final Passes passes;
    private final Tickets tickets;
    private final Presence presence;

    /** What people go in with. Signing takes a millisecond the first time. */
    @Component
    record Passes(AdmissionTokens tokens, Workers workers) {

        Mono<String> of(Admission admission, Guest guest) {
            return workers.call(() -> token(admission, guest));
        }

        private String token(Admission admission, Guest guest) {
            var grant =
                    new AdmissionGrant(
                            admission.tokenId(),
                            admission.accountId(),
                            admission.showtimeId(),
                            admission.admittedAt(),
                            admission.expiresAt());
            return tokens.of(grant, guest.session());
        }
    }

    Looks(
            Standings standings,
            PlaceViews views,
            Passes passes,
            Tickets tickets,
            Presence presence) {
        this.standings = standings;
        this.views = views;
        this.passes = passes;
        this.tickets = tickets;
        this.presence = presence;
    }

    /** Empty when the guest has no such place. */
    Mono<PlaceView> at(PlaceQuery query, Board board) {
        return standings.of(query, board).flatMap(standing -> view(standing, board, query.guest()));
    }

    /** By the guest's ticket and the board alone; empty when they do not suffice. */
    Optional<PlaceView> atOnce(PlaceQuery query, Board board) {
        return query.ticket()
                .flatMap(
                        ticket ->
                                standings
                                        .carried(query, board)
                                        .map(standing -> carried(standing, board, ticket)));
    }

    /** Whoever looks is there: that is how the door knows. */
    Mono<PlaceView> view(Standing standing, Board board, Guest guest) {
        var admission = standing.admission();
        return admission == null
                ? Mono.just(shown(standing, board, anew(standing, null)))
                : passes.of(admission, guest)
                        .map(token -> shown(standing, board, anew(standing, token)));
    }

    private PlaceView carried(Standing standing, Board board, String ticket) {
        return shown(standing, board, new Papers(tickets.after(ticket, standing.place()), null));
    }

    private Papers anew(Standing standing, @Nullable String token) {
        return new Papers(tickets.of(standing.place()), token);
    }

    private PlaceView shown(Standing standing, Board board, Papers papers) {
        var place = standing.place();
        if (place.state().isLive()) {
            presence.seen(place.showtimeId(), place.arrival());
        }
        return views.of(standing, board, papers);
    }
}
