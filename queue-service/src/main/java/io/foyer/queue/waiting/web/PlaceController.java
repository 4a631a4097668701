package io.foyer.queue.waiting.web;

import io.foyer.common.problem.Problem;
import io.foyer.common.problem.ProblemType;
import io.foyer.queue.waiting.Arrival;
import io.foyer.queue.waiting.FrontDesk;
import io.foyer.queue.waiting.Guest;
import io.foyer.queue.waiting.JoinRequest;
import io.foyer.queue.waiting.KnownGuests;
import io.foyer.queue.waiting.PlaceQuery;
import io.foyer.queue.waiting.PlaceView;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping(PlaceController.PLACES)
@Tag(name = "Waiting room")
class PlaceController {

    static final String PLACES = "/api/v1/waiting-rooms/{showtimeId}/places";
    static final String PLACE = PLACES + "/{placeId}";
    static final String TICKET = "Queue-Ticket";

    /** Of a position, which may be asked for again by its tag. */
    static final CacheControl OWN = CacheControl.noCache().cachePrivate();

    static final String OWN_HEADER = Objects.requireNonNull(OWN.getHeaderValue());

    private final FrontDesk desk;
    private final KnownGuests guests;

    PlaceController(FrontDesk desk, KnownGuests guests) {
        this.desk = desk;
        this.guests = guests;
    }

    @Operation(
            summary = "Takes a place in line; the one you have, if you have one",
            description =
                    "With the ticket of a place that was lost, that place. While a proof of"
                            + " humanity is asked for, a new place needs one.")
    @ApiResponse(responseCode = "201", description = "A new place")
    @ApiResponse(responseCode = "200", description = "The place you have already")
    @ApiResponse(responseCode = "403", description = "`proof-required`, with a `challenge`")
    @ApiResponse(responseCode = "409", description = "No waiting room is on, or nobody new gets in")
    @ApiResponse(
            responseCode = "429",
            description = "You have taken and left too many places of this line")
    @ApiResponse(responseCode = "503", description = "Too many join just now; nothing is lost")
    @PostMapping
    Mono<ResponseEntity<PlaceView>> join(
            @PathVariable UUID showtimeId,
            @RequestHeader(TICKET) Optional<String> ticket,
            @RequestBody(required = false) @Nullable JoinDocument body,
            @Parameter(hidden = true) @AuthenticationPrincipal Jwt caller) {
        var request =
                new JoinRequest(
                        showtimeId, guests.meet(caller), ticket, JoinDocument.proofIn(body));
        return desk.join(request)
                .switchIfEmpty(Mono.error(Problem::notFound))
                .map(arrival -> answer(showtimeId, arrival));
    }

    private static ResponseEntity<PlaceView> answer(UUID showtimeId, Arrival arrival) {
        return switch (arrival) {
            case Arrival.InLine(var place, var isNew) ->
                    isNew ? created(showtimeId, place) : ok(place);
            case Arrival.RoomOff() ->
                    throw new Problem(
                            ProblemType.STATE_CONFLICT, "No waiting room is on for this showtime.");
            case Arrival.NobodyNew() ->
                    throw new Problem(
                            ProblemType.STATE_CONFLICT, "Nobody new is taken into this line.");
            case Arrival.TooOften(var wait) ->
                    throw new Problem(
                                    ProblemType.TOO_MANY_REQUESTS,
                                    "This account has come and gone too often in this line.")
                            .retryAfter(wait);
            case Arrival.ProofRequired(var challenge) ->
                    throw new Problem(ProblemType.PROOF_REQUIRED).with("challenge", challenge);
        };
    }

    @Operation(summary = "Your place: state, who is ahead, and the token once you are let in")
    @ApiResponse(responseCode = "404", description = "No such place, or not yours")
    @GetMapping("/{placeId}")
    Mono<ResponseEntity<PlaceView>> place(
            @PathVariable UUID showtimeId,
            @PathVariable UUID placeId,
            @RequestHeader(TICKET) Optional<String> ticket,
            @Parameter(hidden = true) @AuthenticationPrincipal Jwt caller) {
        return desk.place(new PlaceQuery(showtimeId, placeId, guests.meet(caller), ticket))
                .switchIfEmpty(Mono.error(Problem::notFound))
                .map(PlaceController::ok);
    }

    @Operation(summary = "Gives your place up, in line or inside")
    @ApiResponse(responseCode = "204", description = "Given up")
    @DeleteMapping("/{placeId}")
    Mono<ResponseEntity<Void>> leave(
            @PathVariable UUID showtimeId,
            @PathVariable UUID placeId,
            @Parameter(hidden = true) @AuthenticationPrincipal Jwt caller) {
        return desk.leave(new PlaceQuery(showtimeId, placeId, Guest.of(caller), Optional.empty()))
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
                ? ResponseEntity.ok().cacheControl(OWN).eTag(PlaceTag.of(place)).body(place)
                : ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(place);
    }
}
