package io.foyer.queue.waiting.web;

import io.foyer.common.problem.Problem;
import io.foyer.common.problem.ProblemType;
import io.foyer.common.security.Caller;
import io.foyer.queue.waiting.Arrival;
import io.foyer.queue.waiting.FrontDesk;
import io.foyer.queue.waiting.PlaceView;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/v1/waiting-rooms/{showtimeId}/places")
@Tag(name = "Waiting room")
class PlaceController {

    private final FrontDesk desk;

    PlaceController(FrontDesk desk) {
        this.desk = desk;
    }

    @Operation(summary = "Takes a place in line; the one you have, if you have one")
    @ApiResponse(responseCode = "201", description = "A new place")
    @ApiResponse(responseCode = "200", description = "The place you have already")
    @ApiResponse(responseCode = "409", description = "No waiting room is on")
    @PostMapping
    Mono<ResponseEntity<PlaceView>> join(
            @PathVariable UUID showtimeId, @Parameter(hidden = true) Caller caller) {
        return desk.join(showtimeId, caller.accountId())
                .switchIfEmpty(Mono.error(Problem::notFound))
                .map(
                        arrival ->
                                switch (arrival) {
                                    case Arrival.InLine(var place, var isNew) ->
                                            isNew ? created(showtimeId, place) : ok(place);
                                    case Arrival.RoomOff() ->
                                            throw new Problem(
                                                    ProblemType.STATE_CONFLICT,
                                                    "No waiting room is on for this showtime.");
                                });
    }

    @Operation(summary = "Your place: state, who is ahead, and the token once you are let in")
    @ApiResponse(responseCode = "404", description = "No such place, or not yours")
    @GetMapping("/{placeId}")
    Mono<ResponseEntity<PlaceView>> place(
            @PathVariable UUID showtimeId,
            @PathVariable UUID placeId,
            @Parameter(hidden = true) Caller caller) {
        return desk.place(showtimeId, placeId, caller.accountId())
                .switchIfEmpty(Mono.error(Problem::notFound))
                .map(PlaceController::ok);
    }

    @Operation(summary = "Gives your place up, in line or inside")
    @ApiResponse(responseCode = "204", description = "Given up")
    @DeleteMapping("/{placeId}")
    Mono<ResponseEntity<Void>> leave(
            @PathVariable UUID showtimeId,
            @PathVariable UUID placeId,
            @Parameter(hidden = true) Caller caller) {
        return desk.leave(showtimeId, placeId, caller.accountId())
                .switchIfEmpty(Mono.error(Problem::notFound))
                .map(left -> ResponseEntity.noContent().build());
    }

    private static ResponseEntity<PlaceView> created(UUID showtimeId, PlaceView place) {
        return ResponseEntity.created(
                        URI.create(
                                "/api/v1/waiting-rooms/%s/places/%s"
                                        .formatted(showtimeId, place.placeId())))
                .cacheControl(CacheControl.noStore())
                .body(place);
    }

    /** A token must not stay in any cache; a position may be asked for again by its tag. */
    private static ResponseEntity<PlaceView> ok(PlaceView place) {
        return place.admissionToken() == null
                ? ResponseEntity.ok()
                        .cacheControl(CacheControl.noCache().cachePrivate())
                        .eTag(tag(place))
                        .body(place)
                : ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(place);
    }

    private static String tag(PlaceView place) {
        return "W/\"%s-%s-%s-%s\""
                .formatted(
                        place.state(),
                        place.ahead(),
                        place.estimate() == null ? "" : place.estimate().seconds(),
                        place.pollAfter());
    }
}
