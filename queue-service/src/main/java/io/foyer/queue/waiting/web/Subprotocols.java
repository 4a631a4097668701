package io.foyer.queue.waiting.web;

import io.foyer.common.problem.Problem;
import io.foyer.common.problem.ProblemType;
import io.foyer.queue.waiting.Feed;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** What a client offers by {@code Sec-WebSocket-Protocol}. */
final class Subprotocols {

    /** What both sides then speak; the token is never sent back. */
    static final String PLACE = "foyer.place";

    /** The same with the room's document for everybody. */
    static final String BOARD = "foyer.board";

    private static final String HEADER = "Sec-WebSocket-Protocol";
    private static final String TOKEN_PREFIX = "bearer.";

    private Subprotocols() {}

    static List<String> spoken() {
        return List.of(BOARD, PLACE);
    }

    /** What is pushed to whoever has agreed on this; the place to those who agreed on nothing. */
    static Feed feed(@Nullable String agreed) {
        return BOARD.equals(agreed) ? Feed.BOARD : Feed.PLACE;
    }

    /** The access token, unverified; a refusal when none is offered. */
    static String token(HttpHeaders headers) {
        return headers.getOrEmpty(HEADER).stream()
                .flatMap(line -> Arrays.stream(line.split(",")))
                .map(String::strip)
                .filter(offered -> offered.startsWith(TOKEN_PREFIX))
                .map(offered -> offered.substring(TOKEN_PREFIX.length()))
                .findFirst()
                .orElseThrow(
                        () ->
                                new Problem(
                                        ProblemType.UNAUTHENTICATED,
                                        "Offer the access token as a subprotocol."));
    }
}
