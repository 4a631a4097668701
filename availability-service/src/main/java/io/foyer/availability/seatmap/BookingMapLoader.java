package io.foyer.availability.seatmap;

import io.foyer.availability.outbound.OutboundHttp;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;

@Component
class BookingMapLoader implements MapLoader {

    private final WebClient bookingService;

    BookingMapLoader(OutboundHttp http) {
        this.bookingService = http.bookingService();
    }

    @Override
    public Mono<Boolean> load(UUID showtimeId) {
        return bookingService
                .post()
                .uri("/internal/showtimes/{id}/map", showtimeId)
                .exchangeToMono(BookingMapLoader::stands)
                .onErrorMap(MapUnreachableException::new);
    }

    private static Mono<Boolean> stands(ClientResponse response) {
        if (response.statusCode().is2xxSuccessful()) {
            return response.releaseBody().thenReturn(true);
        }
        return response.statusCode().isSameCodeAs(HttpStatus.NOT_FOUND)
                ? response.releaseBody().thenReturn(false)
                : response.createError();
    }
}
