package io.foyer.queue.waiting.web;

import io.foyer.common.problem.Problem;
import io.foyer.common.problem.ProblemType;
import io.foyer.queue.waiting.FrontDesk;
import io.foyer.queue.waiting.LiveProperties;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Opens live places. Browsers send cookies and no headers of ours with a WebSocket, and put the URL
 * into histories and logs: so the origin is checked, and the token comes as a subprotocol.
 */
@RestController
@Tag(name = "Waiting room")
class LiveController {

    private static final String WEB_SOCKET = "websocket";

    private final FrontDesk desk;
    private final PlaceSockets sockets;
    private final ReactiveJwtDecoder tokens;
    private final LiveProperties limits;

    LiveController(
            FrontDesk desk,
            PlaceSockets sockets,
            ReactiveJwtDecoder accessTokenDecoder,
            LiveProperties limits) {
        this.desk = desk;
        this.sockets = sockets;
        this.tokens = accessTokenDecoder;
        this.limits = limits;
    }

    @Operation(
            summary = "Your place as it changes, by WebSocket",
            description =
                    "Offer `bearer.<access token>` and one of two subprotocols. `foyer.place`: each"
                            + " message is the document of the polling call, sent when it changed."
                            + " `foyer.board`: the room's document, the same for everybody, at most"
                            + " once a second, and the place's when something happened to it. The"
                            + " connection ends with the place, with the access token, or when"
                            + " nothing is read; connecting anew goes on where it was.")
    @GetMapping("/api/v1/waiting-rooms/{showtimeId}/places/{placeId}/live")
    Mono<Void> live(
            @PathVariable UUID showtimeId,
            @PathVariable UUID placeId,
            @Parameter(hidden = true) ServerWebExchange exchange) {
        return Mono.defer(() -> verified(exchange))
                .flatMap(
                        token -> {
                            var visitor = Visitor.of(showtimeId, placeId, token);
                            return desk.place(visitor.place())
                                    .switchIfEmpty(Mono.error(Problem::notFound))
                                    .flatMap(place -> opened(visitor, exchange));
                        });
    }

    /** To whom everything is allowed but who asks for no WebSocket, only that is missing. */
    private Mono<Void> opened(Visitor visitor, ServerWebExchange exchange) {
        var headers = exchange.getRequest().getHeaders();
        if (WEB_SOCKET.equalsIgnoreCase(headers.getUpgrade())) {
            return sockets.open(visitor, exchange);
        }
        sockets.checkRoom(visitor);
        exchange.getResponse().getHeaders().setUpgrade(WEB_SOCKET);
        return Mono.error(new Problem(ProblemType.UPGRADE_REQUIRED));
    }

    private Mono<Jwt> verified(ServerWebExchange exchange) {
        var request = exchange.getRequest();
        var origin = request.getHeaders().getOrigin();
        if (origin != null && !isAllowed(origin, request.getHeaders())) {
            throw new Problem(ProblemType.FORBIDDEN, "Pages of this origin may not connect.");
        }
        if (!request.getQueryParams().isEmpty()) {
            throw new Problem(
                    ProblemType.MALFORMED_REQUEST,
                    "Nothing travels in the URL; offer the token as a subprotocol.");
        }
        return tokens.decode(Subprotocols.token(request.getHeaders()))
                .onErrorMap(
                        JwtException.class, failure -> new Problem(ProblemType.UNAUTHENTICATED));
    }

    /**
     * Or the address that was called: Netty's client, which the gateway is, names that when a
     * program has named none. No page is served from there, so a browser never says so.
     */
    private boolean isAllowed(String origin, HttpHeaders headers) {
        return limits.allowedOrigins().contains(origin)
                || origin.substring(origin.indexOf("://") + 1)
                        .equals("//" + headers.getFirst(HttpHeaders.HOST));
    }
}
