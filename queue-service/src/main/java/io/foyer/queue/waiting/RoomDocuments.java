package io.foyer.queue.waiting;

import com.github.benmanes.caffeine.cache.AsyncLoadingCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** The documents of all rooms: written once for as long as a board is believed. */
@Service
public class RoomDocuments {

    private final AsyncLoadingCache<UUID, Optional<RoomDocument>> documents;

    RoomDocuments(RoomViews rooms, JsonMapper json, WaitingProperties limits) {
        this.documents =
                Caffeine.newBuilder()
                        .maximumSize(limits.boards())
                        .expireAfterWrite(limits.boardLifetime())
                        .buildAsync(
                                (showtimeId, executor) ->
                                        rooms.of(showtimeId)
                                                .map(json::writeValueAsBytes)
                                                .map(RoomDocument::of)
                                                .map(Optional::of)
                                                .defaultIfEmpty(Optional.empty())
                                                .toFuture());
    }

    /** Empty when there is no such showtime. */
    public Mono<RoomDocument> of(UUID showtimeId) {
        return Mono.fromFuture(() -> documents.get(showtimeId), true).flatMap(Mono::justOrEmpty);
    }
}
