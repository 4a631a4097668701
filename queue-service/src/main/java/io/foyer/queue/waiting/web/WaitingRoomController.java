package io.foyer.queue.waiting.web;

import io.foyer.common.problem.Problem;
import io.foyer.queue.waiting.FrontDesk;
import io.foyer.queue.waiting.RoomView;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@Tag(name = "Waiting room")
class WaitingRoomController {

    /** The same for everybody, so a cache on the way may answer for a moment. */
    private static final CacheControl SHARED =
            CacheControl.maxAge(Duration.ofSeconds(1)).cachePublic();

    private final FrontDesk desk;

    WaitingRoomController(FrontDesk desk) {
        this.desk = desk;
    }

    @Operation(summary = "Whether a showtime has a waiting room, and how it goes there")
    @GetMapping("/api/v1/waiting-rooms/{showtimeId}")
    Mono<ResponseEntity<RoomView>> room(@PathVariable UUID showtimeId) {
        return desk.room(showtimeId)
                .switchIfEmpty(Mono.error(Problem::notFound))
                .map(room -> ResponseEntity.ok().cacheControl(SHARED).eTag(tag(room)).body(room));
    }

    private static String tag(RoomView room) {
        return "W/\"%s-%s-%s-%s-%s\""
                .formatted(
                        room.enabled(),
                        room.opensAt(),
                        room.serving(),
                        room.waiting(),
                        room.priceRange() == null ? 0 : room.priceRange().hashCode());
    }
}
