package io.foyer.queue.waiting.web;

import io.foyer.queue.waiting.FrontDesk;
import io.foyer.queue.waiting.KnownGuests;
import io.foyer.queue.waiting.PlaceQuery;
import io.foyer.queue.waiting.PlaceView;
import io.netty.buffer.Unpooled;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.HttpHandler;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.http.server.reactive.ServerHttpResponseDecorator;
import reactor.core.publisher.Mono;
import reactor.netty.http.server.HttpServerResponse;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers polls ahead of the web framework: for those who wait, with an access token that was
 * verified lately and a good ticket, by what is at hand. That is nearly every request there is
 * while a crowd waits, and the framework would be nine tenths of what each costs. Whatever is not
 * such a poll, or cannot be answered at once, goes the ordinary way, and is refused there if it has
 * to be; the answers are the same.
 */
final class DirectPolls implements HttpHandler {

    /** What every answer of the service says, and what {@link PlaceController} does. */
    private static final Map<String, String> HEADERS =
            Map.of(
                    HttpHeaders.CACHE_CONTROL,
                    PlaceController.OWN.getHeaderValue(),
                    "X-Content-Type-Options",
                    "nosniff",
                    "X-Frame-Options",
                    "DENY",
                    "X-XSS-Protection",
                    "0",
                    "Referrer-Policy",
                    "no-referrer");

    private final HttpHandler framework;
    private final KnownGuests guests;
    private final FrontDesk desk;
    private final JsonMapper json;
    private final PollMeters meters;

    DirectPolls(
            HttpHandler framework,
            KnownGuests guests,
            FrontDesk desk,
            JsonMapper json,
            PollMeters meters) {
        this.framework = framework;
        this.guests = guests;
        this.desk = desk;
        this.json = json;
        this.meters = meters;
    }

    @Override
    public Mono<Void> handle(ServerHttpRequest request, ServerHttpResponse response) {
        var startedAt = System.nanoTime();
        return Poll.of(request)
                .flatMap(poll -> place(poll).map(place -> answer(place, poll, nettyOf(response))))
                .map(answer -> answer.doOnSuccess(status -> meters.answered(status, startedAt)))
                .map(Mono::then)
                .orElseGet(() -> framework.handle(request, response));
    }

    private static HttpServerResponse nettyOf(ServerHttpResponse response) {
        return ServerHttpResponseDecorator.getNativeResponse(response);
    }

    private Optional<PlaceView> place(Poll poll) {
        return guests.recall(poll.accessToken())
                .flatMap(
                        guest ->
                                desk.placeAtOnce(
                                        new PlaceQuery(
                                                poll.showtimeId(),
                                                poll.placeId(),
                                                guest,
                                                Optional.of(poll.ticket()))));
    }

    /** Emits the status when it is written. */
    private Mono<HttpStatus> answer(PlaceView place, Poll poll, HttpServerResponse netty) {
        var tag = PlaceTag.of(place);
        HEADERS.forEach(netty::header);
        netty.header(HttpHeaders.ETAG, tag);
        if (tag.equals(poll.tag())) {
            return netty.status(HttpStatus.NOT_MODIFIED.value())
                    .send()
                    .thenReturn(HttpStatus.NOT_MODIFIED);
        }
        var body = json.writeValueAsBytes(place);
        return netty.header(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON_VALUE)
                .header(HttpHeaders.CONTENT_LENGTH, String.valueOf(body.length))
                .sendObject(Unpooled.wrappedBuffer(body))
                .then()
                .thenReturn(HttpStatus.OK);
    }
}
