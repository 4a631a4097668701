package io.foyer.availability.layout;

import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;

/** Asks event-service each time. */
final class EventServiceLayouts implements LayoutSource {

    private final WebClient eventService;

    EventServiceLayouts(WebClient eventService) {
        this.eventService = eventService;
    }

    @Override
    public Mono<ShowtimeLayout> of(UUID showtimeId) {
        return eventService
                .get()
                .uri("/api/v1/showtimes/{id}/seat-map", showtimeId)
                .exchangeToMono(EventServiceLayouts::read)
                .map(SeatMapDocument::toLayout)
                .onErrorMap(LayoutUnreachableException::new);
    }

    private static Mono<SeatMapDocument> read(ClientResponse response) {
        if (response.statusCode().isSameCodeAs(HttpStatus.NOT_FOUND)) {
            return response.releaseBody().then(Mono.empty());
        }
        return response.statusCode().is2xxSuccessful()
                ? response.bodyToMono(SeatMapDocument.class)
                : response.createError();
    }
}
