package io.foyer.queue.waiting.web;

import io.foyer.common.problem.Problem;
import io.foyer.queue.waiting.DrawView;
import io.foyer.queue.waiting.PublishedDraws;
import io.foyer.queue.waiting.RoomDocuments;
import io.foyer.queue.waiting.RoomView;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/v1/waiting-rooms/{showtimeId}")
@Tag(name = "Waiting room")
class WaitingRoomController {

    /** The same for everybody, so a cache on the way may answer for a moment. */
    private static final CacheControl SHARED =
            CacheControl.maxAge(Duration.ofSeconds(1)).cachePublic();

    private final RoomDocuments rooms;
    private final PublishedDraws draws;

    WaitingRoomController(RoomDocuments rooms, PublishedDraws draws) {
        this.rooms = rooms;
        this.draws = draws;
    }

    @Operation(summary = "Whether a showtime has a waiting room, and how it goes there")
    @ApiResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = RoomView.class)))
    @ApiResponse(responseCode = "404", description = "No such showtime")
    @GetMapping
    Mono<ResponseEntity<byte[]>> room(@PathVariable UUID showtimeId) {
        return rooms.of(showtimeId)
                .switchIfEmpty(Mono.error(Problem::notFound))
                .map(
                        room ->
                                ResponseEntity.ok()
                                        .cacheControl(SHARED)
                                        .contentType(MediaType.APPLICATION_JSON)
                                        .eTag(room.tag())
                                        .body(room.json()));
    }

    @Operation(
            summary = "By what anybody can check who got which number",
            description =
                    "The commitment stands from the moment the room is switched on; seed and count"
                            + " are told once it has opened.")
    @ApiResponse(responseCode = "404", description = "No waiting room is on")
    @GetMapping("/draw")
    Mono<ResponseEntity<DrawView>> draw(@PathVariable UUID showtimeId) {
        return draws.of(showtimeId)
                .switchIfEmpty(Mono.error(Problem::notFound))
                .map(draw -> ResponseEntity.ok().cacheControl(SHARED).body(draw));
    }
}
