package io.foyer.account.doorstaff;

import io.micrometer.observation.ObservationRegistry;
import java.net.http.HttpClient;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;

/** Asks event-service for invitations. */
@Component
class Invitations {

    private final RestClient events;

    Invitations(DoorStaffProperties limits, ObservationRegistry observations) {
        var client =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .connectTimeout(limits.connectTimeout())
                        .build();
        var requests = new JdkClientHttpRequestFactory(client);
        requests.setReadTimeout(limits.readTimeout());
        this.events =
                RestClient.builder()
                        .baseUrl(limits.eventUrl().toString())
                        .requestFactory(requests)
                        .observationRegistry(observations)
                        .build();
    }

    /**
     * Empty when it was taken back.
     *
     * @throws org.springframework.web.client.RestClientException when event-service does not say
     */
    Optional<Invitation> find(UUID invitationId) {
        try {
            return Optional.ofNullable(
                    events.get()
                            .uri("/internal/door-staff-invitations/{id}", invitationId)
                            .retrieve()
                            .body(Invitation.class));
        } catch (HttpClientErrorException.NotFound takenBack) {
            return Optional.empty();
        }
    }
}
