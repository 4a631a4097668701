package io.foyer.queue.waiting;

import java.time.Instant;
import java.util.UUID;

/**
 * Who looks at which place over a connection.
 *
 * @param until when the access token ends, and the connection with it
 */
public record Visit(PlaceQuery place, Feed feed, Instant until) {

    UUID showtimeId() {
        return place.showtimeId();
    }
}
