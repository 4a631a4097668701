package io.foyer.queue.sale;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.foyer.common.money.Money;
import io.micrometer.observation.ObservationRegistry;
import java.net.http.HttpClient;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** Reads sections by availability-service's public API. */
@Component
class AvailabilityServiceSections implements SectionSource {

    private static final Logger log = LoggerFactory.getLogger(AvailabilityServiceSections.class);

    private final RestClient availabilityService;
    private final Semaphore calls;

    AvailabilityServiceSections(SaleProperties limits, ObservationRegistry observations) {
        this.calls = new Semaphore(limits.calls());
        var requests =
                new JdkClientHttpRequestFactory(
                        HttpClient.newBuilder().connectTimeout(limits.connectTimeout()).build());
        requests.setReadTimeout(limits.readTimeout());
        this.availabilityService =
                RestClient.builder()
                        .baseUrl(limits.availabilityUrl().toString())
                        .requestFactory(requests)
                        .observationRegistry(observations)
                        .build();
    }

    @Override
    public List<OpenSection> of(UUID showtimeId) {
        if (!calls.tryAcquire()) {
            return List.of();
        }
        try {
            var document =
                    availabilityService
                            .get()
                            .uri("/api/v1/showtimes/{id}/availability", showtimeId)
                            .retrieve()
                            .body(AvailabilityDocument.class);
            return document == null ? List.of() : document.open();
        } catch (RestClientException failure) {
            log.debug("No sections of {}", showtimeId, failure);
            return List.of();
        } finally {
            calls.release();
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record AvailabilityDocument(@Nullable List<Section> sections) {

        @JsonIgnoreProperties(ignoreUnknown = true)
        record Section(UUID sectionId, int free, @Nullable Money fromPrice) {}

        List<OpenSection> open() {
            return sections == null
                    ? List.of()
                    : sections.stream()
                            .filter(section -> section.free() > 0)
                            .map(
                                    section ->
                                            new OpenSection(
                                                    section.sectionId(),
                                                    section.free(),
                                                    section.fromPrice()))
                            .toList();
        }
    }
}
