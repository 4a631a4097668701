package io.foyer.gateway.alias;

import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.PATCH;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import io.foyer.gateway.alias.Alias.Canonical;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.server.reactive.ServerHttpRequest;

/** The spellings that are a call of the API under another name, with the same body. */
final class Aliases {

    private static final Map<String, String> NONE = Map.of();

    /** More literal spellings first: {@code /events/search} is no event's id. */
    private static final List<Alias> ALL =
            List.of(
                    Alias.of(
                            "/search",
                            "/api/v1/search",
                            Map.of(
                                    "term", "q",
                                    "location", "city",
                                    "type", "type",
                                    "date", "from,to",
                                    "page", "page")),
                    Alias.of(
                            "/events/search",
                            "/api/v1/search",
                            Map.of(
                                    "keyword", "q",
                                    "start", "from",
                                    "end", "to",
                                    "page", "page",
                                    "limit", "size",
                                    "pageSize", "size")),
                    Alias.of("/event/search/{keyword}", "/api/v1/search?q={keyword}", NONE),
                    Alias.of("/events", "/api/v1/events", Map.of("coordinates", "near")),
                    Alias.of("/events/{id}", "/api/v1/events/{id}?include=tickets", NONE),
                    Alias.of("/event/{id}", "/api/v1/events/{id}", NONE),
                    Alias.of("/booking/{id}", "/api/v1/bookings/{id}", NONE),
                    Alias.of("/user/bookings", "/api/v1/users/me/bookings", NONE),
                    Alias.of("/users/{userId}/profile", "/api/v1/accounts/me", NONE)
                            .naming("userId"),
                    Alias.of(POST, "/users/{userId}/logIn", POST, "/api/v1/auth/login"),
                    Alias.of(POST, "/users/{userId}/logout", POST, "/api/v1/auth/logout")
                            .naming("userId"),
                    Alias.of(POST, "/artist/{artistId}/createEvent", POST, "/api/v1/events")
                            .naming("artistId"),
                    Alias.of(
                                    PUT,
                                    "/artist/{artistId}/event/{eventId}/updateEvent",
                                    PATCH,
                                    "/api/v1/events/{eventId}")
                            .naming("artistId"),
                    Alias.of(
                                    DELETE,
                                    "/artist/{artistId}/event/{eventId}/deleteEvent",
                                    DELETE,
                                    "/api/v1/events/{eventId}")
                            .naming("artistId"));

    private Aliases() {}

    /** The API's own call, for a request that spells it otherwise. */
    static Optional<Canonical> translate(ServerHttpRequest request) {
        var path = request.getPath().pathWithinApplication();
        return ALL.stream()
                .map(alias -> alias.translate(request.getMethod(), path, request.getQueryParams()))
                .flatMap(Optional::stream)
                .findFirst();
    }
}
