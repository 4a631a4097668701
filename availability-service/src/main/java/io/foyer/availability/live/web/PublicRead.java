package io.foyer.availability.live.web;

import io.foyer.common.direct.PathId;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.ServerHttpRequest;

/** Requests for a showtime's live map by somebody who needs no token and sends none. */
final class PublicRead {

    private static final String PREFIX =
            AvailabilityController.PATH.substring(0, AvailabilityController.PATH.indexOf('{'));
    private static final String SUFFIX =
            AvailabilityController.PATH.substring(AvailabilityController.PATH.indexOf('}') + 1);

    private PublicRead() {}

    /**
     * Empty for whatever is not plainly such a request.
     *
     * @param more what the path ends with after the map's
     */
    static Optional<UUID> showtimeOf(ServerHttpRequest request, String more) {
        if (request.getMethod() != HttpMethod.GET
                || request.getHeaders().containsHeader(HttpHeaders.AUTHORIZATION)) {
            return Optional.empty();
        }
        var path = request.getPath().pathWithinApplication().value();
        var end = path.length() - SUFFIX.length() - more.length();
        return end > PREFIX.length() && path.startsWith(PREFIX) && path.endsWith(SUFFIX + more)
                ? PathId.of(path.substring(PREFIX.length(), end))
                : Optional.empty();
    }
}
