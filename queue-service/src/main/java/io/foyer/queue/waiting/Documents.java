package io.foyer.queue.waiting;

import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** What is pushed, as bytes. */
@Component
record Documents(RoomDocuments rooms, JsonMapper json) {

    byte[] of(PlaceView place) {
        return json.writeValueAsBytes(place);
    }

    /** Those that whoever polls gets, too. */
    Mono<byte[]> of(UUID showtimeId) {
        return rooms.of(showtimeId).map(RoomDocument::json);
    }
}
