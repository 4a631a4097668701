package io.foyer.availability.live.web;

import io.foyer.availability.layout.LayoutUnreachableException;
import io.foyer.availability.live.LiveProperties;
import io.foyer.availability.live.TooManyMapsException;
import io.foyer.availability.live.WatchedMaps;
import io.foyer.availability.seatmap.MapUnreachableException;
import io.foyer.common.problem.Problem;
import io.foyer.common.problem.ProblemType;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping(AvailabilityController.PATH)
@Tag(name = "Live seat map")
class AvailabilityController {

    static final String PATH = "/api/v1/showtimes/{showtimeId}/availability";

    private final WatchedMaps maps;
    private final OpenStreams streams;
    private final LiveProperties limits;

    AvailabilityController(WatchedMaps maps, OpenStreams streams, LiveProperties limits) {
        this.maps = maps;
        this.streams = streams;
        this.limits = limits;
    }

    @Operation(
            summary = "Which seats are free, held and sold right now",
            description =
                    "`{version, seats, sections: [{sectionId, free, held, sold, fromPrice}]}`."
                            + " `seats` is base64 of two bits a seat by ordinal (0 free, 1 held, 2"
                            + " sold, 3 not for sale), least significant first. Poll with"
                            + " `If-None-Match`.")
    @ApiResponse(responseCode = "200", description = "The present map, with a strong ETag")
    @ApiResponse(responseCode = "304", description = "Nothing changed")
    @ApiResponse(responseCode = "404", description = "No such showtime for sale")
    @ApiResponse(responseCode = "503", description = "The map cannot be reached; Retry-After")
    @GetMapping
    Mono<Void> snapshot(
            @PathVariable UUID showtimeId, @Parameter(hidden = true) ServerWebExchange exchange) {
        return maps.snapshot(showtimeId)
                .switchIfEmpty(Mono.error(Problem::notFound))
                .onErrorMap(this::refusal)
                .flatMap(
                        snapshot ->
                                SnapshotAnswer.of(snapshot, exchange.getRequest(), limits)
                                        .writeTo(exchange.getResponse()));
    }

    @Operation(
            summary = "The map as it changes, as server-sent events",
            description =
                    "First `snapshot` with the document of the snapshot call, then `delta` events,"
                        + " `sections` with the counts of standing sections that changed, and"
                        + " `prices` with `[{priceTierId, total}]` of tiers that changed, and"
                        + " `painting` with the snapshot's field of that name when places are sold"
                        + " in other tiers: the seat map says which. All but these two carry the"
                        + " version as `id`. A delta's data is `ordinal:state` pairs joined by"
                        + " commas; neighbours in the same state share a pair, as in"
                        + " `4011-4014:1,5020:0`. With `Last-Event-ID` the stream begins with all"
                        + " prices, the painting, and the one delta that was missed, or with a"
                        + " snapshot if too much was. A `snapshot` may come at any time and"
                        + " replaces everything.")
    @ApiResponse(responseCode = "200", description = "The stream")
    @ApiResponse(responseCode = "404", description = "No such showtime for sale")
    @ApiResponse(responseCode = "429", description = "Too many streams from this address")
    @ApiResponse(responseCode = "503", description = "The map cannot be reached; Retry-After")
    @GetMapping("/stream")
    Mono<Void> stream(
            @PathVariable UUID showtimeId,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId,
            @Parameter(hidden = true) ServerWebExchange exchange) {
        return Mono.using(
                () -> enter(exchange),
                address ->
                        maps.stream(
                                        showtimeId,
                                        EventStream.versionOf(lastEventId),
                                        EventStream.connectionOf(exchange.getResponse()))
                                .switchIfEmpty(Mono.error(Problem::notFound))
                                .onErrorMap(this::refusal)
                                .flatMap(
                                        events ->
                                                EventStream.write(events, exchange.getResponse())),
                streams::leave);
    }

    private String enter(ServerWebExchange exchange) {
        var address = EventStream.addressOf(exchange.getRequest());
        streams.enter(address);
        return address;
    }

    private Throwable refusal(Throwable failure) {
        return switch (failure) {
            case MapUnreachableException unreachable ->
                    new Problem(ProblemType.UNAVAILABLE, "The live map cannot be reached.")
                            .retryAfter(limits.retryAfter());
            case LayoutUnreachableException unreachable ->
                    new Problem(ProblemType.UNAVAILABLE, "The sections cannot be reached.")
                            .retryAfter(limits.retryAfter());
            case TooManyMapsException full ->
                    new Problem(ProblemType.OVERLOADED).retryAfter(limits.retryAfter());
            default -> failure;
        };
    }
}
