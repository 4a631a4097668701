package io.foyer.gateway.alias;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.server.reactive.ServerHttpRequest;

/** The spellings that are an existing GET of the API under another name. */
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
                    Alias.of("/user/bookings", "/api/v1/users/me/bookings", NONE));

    private Aliases() {}

    /** The API's own path and query, for a request that spells them otherwise. */
    static Optional<String> translate(ServerHttpRequest request) {
        var path = request.getPath().pathWithinApplication();
        return ALL.stream()
                .map(alias -> alias.translate(request.getMethod(), path, request.getQueryParams()))
                .flatMap(Optional::stream)
                .findFirst();
    }
}
