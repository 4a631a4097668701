package io.foyer.queue.waiting.web;

import io.foyer.common.direct.PathId;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.server.PathContainer;
import org.springframework.http.server.reactive.ServerHttpRequest;

/**
 * A poll as clients that wait send it: for JSON, with an access token and the place's ticket.
 *
 * @param tag of the document that the client has, if it has one
 */
record Poll(
        UUID showtimeId, UUID placeId, String accessToken, String ticket, @Nullable String tag) {

    private static final String[] PATH = {"api", "v1", "waiting-rooms", "", "places", ""};
    private static final int SHOWTIME = 3;
    private static final int PLACE = 5;
    private static final String BEARER = "Bearer ";

    /** Empty for whatever is not plainly such a poll. */
    static Optional<Poll> of(ServerHttpRequest request) {
        if (request.getMethod() != HttpMethod.GET) {
            return Optional.empty();
        }
        var headers = request.getHeaders();
        var ticket = headers.getFirst(PlaceController.TICKET);
        var authorization = headers.getFirst(HttpHeaders.AUTHORIZATION);
        var tag = headers.getFirst(HttpHeaders.IF_NONE_MATCH);
        if (ticket == null
                || authorization == null
                || !authorization.startsWith(BEARER)
                || !isForJson(headers.getFirst(HttpHeaders.ACCEPT))
                || !isOne(tag)) {
            return Optional.empty();
        }
        var token = authorization.substring(BEARER.length());
        return ids(request.getPath().pathWithinApplication())
                .map(ids -> new Poll(ids[0], ids[1], token, ticket, tag));
    }

    private static boolean isForJson(@Nullable String accept) {
        return accept == null
                || accept.equals(MediaType.ALL_VALUE)
                || accept.equals(MediaType.APPLICATION_JSON_VALUE);
    }

    /** And not several, or any. */
    private static boolean isOne(@Nullable String tag) {
        return tag == null || tag.startsWith("W/\"") && tag.indexOf(',') < 0;
    }

    private static Optional<UUID[]> ids(PathContainer path) {
        var elements = path.elements();
        if (elements.size() != 2 * PATH.length) {
            return Optional.empty();
        }
        for (var i = 0; i < PATH.length; i++) {
            if (!PATH[i].isEmpty() && !PATH[i].equals(elements.get(2 * i + 1).value())) {
                return Optional.empty();
            }
        }
        return PathId.of(elements.get(2 * SHOWTIME + 1).value())
                .flatMap(
                        showtime ->
                                PathId.of(elements.get(2 * PLACE + 1).value())
                                        .map(place -> new UUID[] {showtime, place}));
    }
}
