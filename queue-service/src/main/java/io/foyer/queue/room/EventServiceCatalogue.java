package io.foyer.queue.room;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.foyer.common.money.Money;
import io.foyer.common.problem.Problem;
import io.foyer.common.problem.ProblemType;
import io.micrometer.observation.ObservationRegistry;
import java.net.http.HttpClient;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** Reads the switch and the prices of a showtime by event-service's public API. */
@Component
class EventServiceCatalogue implements Catalogue {

    private final RestClient eventService;
    private final RoomProperties limits;
    private final Semaphore calls;

    EventServiceCatalogue(RoomProperties limits, ObservationRegistry observations) {
        this.limits = limits;
        this.calls = new Semaphore(limits.calls());
        var requests =
                new JdkClientHttpRequestFactory(
                        HttpClient.newBuilder().connectTimeout(limits.connectTimeout()).build());
        requests.setReadTimeout(limits.readTimeout());
        this.eventService =
                RestClient.builder()
                        .baseUrl(limits.eventUrl().toString())
                        .requestFactory(requests)
                        .observationRegistry(observations)
                        .build();
    }

    @Override
    public SwitchPosition position(UUID showtimeId) {
        return get("/api/v1/showtimes/{id}/waiting-room", showtimeId, SwitchDocument.class)
                .map(SwitchDocument::position)
                .orElseGet(SwitchPosition.NoShowtime::new);
    }

    @Override
    public Optional<PriceRange> prices(UUID showtimeId) {
        return get("/api/v1/showtimes/{id}/seat-map", showtimeId, PricesDocument.class)
                .flatMap(PricesDocument::range);
    }

    private <T> Optional<T> get(String path, UUID showtimeId, Class<T> type) {
        return bounded(
                () ->
                        eventService
                                .get()
                                .uri(path, showtimeId)
                                .exchangeForRequiredValue(
                                        (request, response) -> {
                                            var status = response.getStatusCode();
                                            if (status.isSameCodeAs(HttpStatus.NOT_FOUND)) {
                                                return Optional.<T>empty();
                                            }
                                            if (!status.is2xxSuccessful()) {
                                                throw unreachable();
                                            }
                                            return Optional.ofNullable(response.bodyTo(type));
                                        }));
    }

    private <T> T bounded(Supplier<T> call) {
        if (!calls.tryAcquire()) {
            throw unreachable();
        }
        try {
            return call.get();
        } catch (RestClientException failure) {
            throw unreachable();
        } finally {
            calls.release();
        }
    }

    private Problem unreachable() {
        return new Problem(ProblemType.UNAVAILABLE, "The switch of this room cannot be read.")
                .retryAfter(limits.readTimeout());
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record SwitchDocument(
            boolean enabled,
            @Nullable Instant opensAt,
            @Nullable Integer admissionsPerMinute,
            @Nullable Integer capacity,
            @Nullable Integer turnSeconds,
            @Nullable RoomMode mode,
            @Nullable HumanProof humanProof) {

        SwitchPosition position() {
            return enabled
                    ? new SwitchPosition.On(
                            new RoomSettings(
                                    Objects.requireNonNull(opensAt),
                                    Objects.requireNonNull(admissionsPerMinute),
                                    Objects.requireNonNull(capacity),
                                    Objects.requireNonNull(turnSeconds),
                                    Objects.requireNonNullElse(mode, RoomMode.RUNNING),
                                    Objects.requireNonNullElse(humanProof, HumanProof.WHEN_BUSY)))
                    : new SwitchPosition.Off();
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record PricesDocument(@Nullable List<Tier> priceTiers) {

        @JsonIgnoreProperties(ignoreUnknown = true)
        record Tier(@Nullable Money total) {}

        Optional<PriceRange> range() {
            var totals =
                    priceTiers == null
                            ? List.<Money>of()
                            : priceTiers.stream()
                                    .flatMap(tier -> Optional.ofNullable(tier.total()).stream())
                                    .sorted(Comparator.comparingLong(Money::amount))
                                    .toList();
            return totals.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new PriceRange(totals.getFirst(), totals.getLast()));
        }
    }
}
