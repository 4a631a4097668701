package io.foyer.queue.waiting.web;

import io.foyer.queue.waiting.Feed;
import io.foyer.queue.waiting.Guest;
import io.foyer.queue.waiting.PlaceQuery;
import io.foyer.queue.waiting.Visit;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.oauth2.jwt.Jwt;

/** Who wants to look at which place, before both sides have agreed on what is pushed. */
record Visitor(PlaceQuery place, Instant until) {

    static Visitor of(UUID showtimeId, UUID placeId, Jwt token) {
        var expiresAt = token.getExpiresAt();
        return new Visitor(
                new PlaceQuery(showtimeId, placeId, Guest.of(token), Optional.empty()),
                // No access token is without an end; should one be, it ends now.
                expiresAt == null ? Instant.EPOCH : expiresAt);
    }

    Visit visit(Feed feed) {
        return new Visit(place, feed, until);
    }
}
