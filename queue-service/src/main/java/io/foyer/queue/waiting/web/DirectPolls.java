package io.foyer.queue.waiting.web;

import io.foyer.common.direct.DirectAnswers;
import io.foyer.queue.waiting.FrontDesk;
import io.foyer.queue.waiting.Guest;
import io.foyer.queue.waiting.KnownGuests;
import io.foyer.queue.waiting.PlaceQuery;
import io.foyer.queue.waiting.PlaceView;
import io.netty.buffer.Unpooled;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.HttpHandler;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.http.server.reactive.ServerHttpResponseDecorator;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import reactor.core.publisher.Mono;
import reactor.netty.http.server.HttpServerResponse;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers polls ahead of the web framework: of those who wait, with a good access token and a good
 * ticket, by what is at hand. That is nearly every request there is while a crowd waits, and the
 * framework would be nine tenths of what each costs. Whatever is not such a poll, or cannot be
 * answered at once, goes the ordinary way, and is refused there if it has to be; the answers are
 * the same.
 */
final class DirectPolls implements HttpHandler {

    private final HttpHandler framework;
    private final ReactiveJwtDecoder tokens;
    private final KnownGuests guests;
    private final FrontDesk desk;
    private final JsonMapper json;
    private final DirectAnswers answers;

    DirectPolls(
            HttpHandler framework,
            ReactiveJwtDecoder tokens,
            KnownGuests guests,
            FrontDesk desk,
            JsonMapper json,
            DirectAnswers answers) {
        this.framework = framework;
        this.tokens = tokens;
        this.guests = guests;
        this.desk = desk;
        this.json = json;
        this.answers = answers;
    }

    @Override
    public Mono<Void> handle(ServerHttpRequest request, ServerHttpResponse response) {
        var startedAt = System.nanoTime();
        return Mono.justOrEmpty(Poll.of(request))
                .flatMap(poll -> place(poll).map(place -> answer(place, poll, nettyOf(response))))
                .map(answer -> answer.doOnNext(status -> answers.sent(status, startedAt)).then())
                .defaultIfEmpty(Mono.defer(() -> framework.handle(request, response)))
                .flatMap(answer -> answer);
    }

    private static HttpServerResponse nettyOf(ServerHttpResponse response) {
        return ServerHttpResponseDecorator.getNativeResponse(response);
    }

    private Mono<PlaceView> place(Poll poll) {
        return guest(poll.accessToken())
                .mapNotNull(
                        guest ->
                                desk.placeAtOnce(
                                                new PlaceQuery(
                                                        poll.showtimeId(),
                                                        poll.placeId(),
                                                        guest,
                                                        Optional.of(poll.ticket())))
                                        .orElse(null))
                // Whatever it was: the framework comes to the same, and says so properly.
                .onErrorComplete();
    }

    private Mono<Guest> guest(String accessToken) {
        return guests.recall(accessToken)
                .map(Mono::just)
                .orElseGet(() -> tokens.decode(accessToken).map(guests::meet));
    }

    /** Emits the status when it is written. */
    private Mono<HttpStatus> answer(PlaceView place, Poll poll, HttpServerResponse netty) {
        var tag = PlaceTag.of(place);
        DirectAnswers.HEADERS.forEach(netty::header);
        netty.header(HttpHeaders.CACHE_CONTROL, PlaceController.OWN_HEADER);
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
