package io.foyer.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.gateway.testing.GatewayTest;
import io.foyer.gateway.testing.Upstreams;
import io.foyer.gateway.testing.Upstreams.Name;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.function.BodyInserters;
import reactor.core.publisher.Flux;

@GatewayTest
class BodyLimitTests {

    private static final int CHUNK = 1024;

    @Autowired private WebTestClient http;

    @BeforeEach
    void forget() {
        Upstreams.forgetAll();
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/bookings,                   65536,   200",
        "/api/v1/bookings,                   65537,   413",
        "/api/v1/webhooks/stripe,            262144,  200",
        "/api/v1/webhooks/stripe,            262145,  413",
        "/api/v1/venues/v/seat-maps/draft,   16777216, 200",
        "/api/v1/venues/v/seat-maps/draft,   16777217, 413",
        "/api/v1/venues/v/seat-maps/publish, 65537,   413"
    })
    void aBodyMayBeAsLargeAsItsCallNeeds(String path, int size, int status) {
        var answer = http.post().uri(path).bodyValue(new byte[size]).exchange();

        answer.expectStatus().isEqualTo(status);
        if (status == 413) {
            answer.expectHeader()
                    .contentType("application/problem+json")
                    .expectBody()
                    .jsonPath("$.code")
                    .isEqualTo("payload-too-large");
        }
    }

    @Test
    void aBodyThatDoesNotSayItsLengthIsCutOffOnceItIsTooLong() {
        http.post()
                .uri("/api/v1/bookings")
                .body(BodyInserters.fromDataBuffers(chunks(65)))
                .exchange()
                .expectStatus()
                .isEqualTo(413)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("payload-too-large");
        assertThat(Upstreams.of(Name.BOOKING).received()).isEmpty();
    }

    @Test
    void aBodyThatDoesNotSayItsLengthPassesWhileItIsShortEnough() {
        http.post()
                .uri("/api/v1/bookings")
                .body(BodyInserters.fromDataBuffers(chunks(64)))
                .exchange()
                .expectStatus()
                .isOk();
        assertThat(Upstreams.of(Name.BOOKING).last().body()).hasSize(64 * CHUNK);
    }

    @Test
    void aWebhookArrivesByteForByte() {
        var body = new byte[100_000];
        new Random(1).nextBytes(body);

        http.post().uri("/api/v1/webhooks/stripe").bodyValue(body).exchange().expectStatus().isOk();

        assertThat(Upstreams.of(Name.BOOKING).last().body()).isEqualTo(body);
    }

    private static Flux<DataBuffer> chunks(int count) {
        return Flux.range(0, count)
                .map(_ -> DefaultDataBufferFactory.sharedInstance.wrap(new byte[CHUNK]));
    }
}
