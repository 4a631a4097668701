package io.foyer.availability.live.web;

import io.foyer.availability.live.LiveProperties;
import io.foyer.availability.live.Snapshot;
import io.foyer.availability.live.WatchedMaps;
import io.foyer.common.direct.DirectAnswers;
import org.springframework.http.server.reactive.HttpHandler;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import reactor.core.publisher.Mono;

/**
 * Answers for the map ahead of the web framework, if it is at hand: its bytes are ready, and the
 * framework would be most of what handing them out costs. What has to be asked for, or refused,
 * goes the ordinary way; the answers are the same.
 */
final class DirectSnapshots implements HttpHandler {

    private final HttpHandler framework;
    private final WatchedMaps maps;
    private final LiveProperties limits;
    private final DirectAnswers answers;

    DirectSnapshots(
            HttpHandler framework, WatchedMaps maps, LiveProperties limits, DirectAnswers answers) {
        this.framework = framework;
        this.maps = maps;
        this.limits = limits;
        this.answers = answers;
    }

    @Override
    public Mono<Void> handle(ServerHttpRequest request, ServerHttpResponse response) {
        return PublicRead.showtimeOf(request, "")
                .flatMap(maps::atHand)
                .map(snapshot -> answer(snapshot, request, response))
                .orElseGet(() -> framework.handle(request, response));
    }

    private Mono<Void> answer(
            Snapshot snapshot, ServerHttpRequest request, ServerHttpResponse response) {
        var startedAt = System.nanoTime();
        var answer = SnapshotAnswer.of(snapshot, request, limits);
        DirectAnswers.HEADERS.forEach(response.getHeaders()::set);
        return answer.writeTo(response).doOnSuccess(_ -> answers.sent(answer.status(), startedAt));
    }
}
