package io.foyer.booking.inventory;

import io.foyer.common.problem.Problem;
import io.foyer.common.problem.ProblemType;
import java.net.http.HttpClient;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** The catalogue by event-service's public API. */
@Component
class HttpCatalogue implements Catalogue {

    private final RestClient events;

    HttpCatalogue(RestClient.Builder http, InventoryProperties inventory) {
        var client =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .connectTimeout(inventory.connectTimeout())
                        .build();
        var requests = new JdkClientHttpRequestFactory(client);
        requests.setReadTimeout(inventory.readTimeout());
        this.events =
                http.clone()
                        .requestFactory(requests)
                        .baseUrl(inventory.eventUrl().toString())
                        .build();
    }

    @Override
    public Optional<Entry> find(UUID showtimeId) {
        return get("", showtimeId, ShowtimeDocument.class)
                .flatMap(showtime -> find(showtime, showtimeId));
    }

    private Optional<Entry> find(ShowtimeDocument showtime, UUID showtimeId) {
        return get(seatMapOf(showtime), showtimeId, SeatMapDocument.class)
                .flatMap(
                        seatMap ->
                                get("/prices", showtimeId, PricesDocument.class)
                                        .map(prices -> entry(showtime, seatMap, prices)));
    }

    /** Without a version the answer may be that of a moment ago, before the change we heard of. */
    private static String seatMapOf(ShowtimeDocument showtime) {
        return showtime.layoutVersion() == null
                ? "/seat-map"
                : "/seat-map?v=" + showtime.layoutVersion();
    }

    /**
     * Three answers may be of three moments. That heals by itself: whatever changed in between is
     * told by a message, upon which all three are asked for again.
     */
    private static Entry entry(
            ShowtimeDocument showtime, SeatMapDocument seatMap, PricesDocument prices) {
        return new Entry(
                showtime.with(seatMap.layout(), prices.currency()),
                prices.onSale(),
                prices.plan(),
                showtime.version());
    }

    private <T> Optional<T> get(String part, UUID showtimeId, Class<T> document) {
        try {
            return Optional.ofNullable(
                    events.get()
                            .uri("/api/v1/showtimes/{id}" + part, showtimeId)
                            .retrieve()
                            .body(document));
        } catch (HttpClientErrorException.NotFound absent) {
            return Optional.empty();
        } catch (RestClientException failure) {
            throw (Problem)
                    new Problem(ProblemType.UNAVAILABLE, "The catalogue cannot be asked just now.")
                            .initCause(failure);
        }
    }
}
