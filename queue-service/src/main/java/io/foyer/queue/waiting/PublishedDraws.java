package io.foyer.queue.waiting;

import com.github.benmanes.caffeine.cache.AsyncLoadingCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.foyer.queue.room.WaitingRooms;
import io.foyer.queue.worker.Workers;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** What may be told of draws, read as seldom as boards are. */
@Service
public class PublishedDraws {

    private final AsyncLoadingCache<UUID, Optional<DrawView>> draws;

    PublishedDraws(WaitingRooms rooms, Workers workers, WaitingProperties limits) {
        this.draws =
                Caffeine.newBuilder()
                        .maximumSize(limits.boards())
                        .expireAfterWrite(limits.boardLifetime())
                        .buildAsync(
                                (showtimeId, executor) ->
                                        workers.call(() -> read(rooms, showtimeId)).toFuture());
    }

    /** Empty while no room is on. */
    public Mono<DrawView> of(UUID showtimeId) {
        return Mono.fromFuture(() -> draws.get(showtimeId), true).flatMap(Mono::justOrEmpty);
    }

    private static Optional<DrawView> read(WaitingRooms rooms, UUID showtimeId) {
        return rooms.draw(showtimeId).map(draw -> DrawView.of(showtimeId, draw));
    }
}
