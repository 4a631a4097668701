package io.foyer.queue.waiting;

import io.foyer.queue.admission.Admission;
import io.foyer.queue.place.Tickets;
import io.foyer.queue.token.AdmissionGrant;
import io.foyer.queue.token.AdmissionTokens;
import io.foyer.queue.waiting.PlaceViews.Papers;
import io.foyer.queue.worker.Workers;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Shows a place to its owner: with a token for the session that asks, while it is inside. */
@Component
class Looks {

    private final Standings standings;
    private final PlaceViews views;
    private final AdmissionTokens tokens;
    private final Tickets tickets;
    private final Workers workers;

    Looks(
            Standings standings,
            PlaceViews views,
            AdmissionTokens tokens,
            Tickets tickets,
            Workers workers) {
        this.standings = standings;
        this.views = views;
        this.tokens = tokens;
        this.tickets = tickets;
        this.workers = workers;
    }

    /** Empty when the guest has no such place. */
    Mono<PlaceView> at(PlaceQuery query, Board board) {
        return standings.of(query, board).flatMap(standing -> view(standing, board, query.guest()));
    }

    Mono<PlaceView> view(Standing standing, Board board, Guest guest) {
        var ticket = tickets.of(standing.place());
        var admission = standing.admission();
        return admission == null
                ? Mono.just(views.of(standing, board, new Papers(ticket, null)))
                : workers.call(() -> new Papers(ticket, token(admission, guest)))
                        .map(papers -> views.of(standing, board, papers));
    }

    /** Signing takes a millisecond the first time. */
    private String token(Admission admission, Guest guest) {
        var grant =
                new AdmissionGrant(
                        admission.tokenId(),
                        admission.accountId(),
                        admission.showtimeId(),
                        admission.admittedAt(),
                        admission.expiresAt());
        var session = guest.session();
        return session == null ? tokens.of(grant) : tokens.of(grant, session);
    }
}
