package io.foyer.gateway.alias.purchase;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.gateway.testing.GatewayTest;
import io.foyer.gateway.testing.Upstreams;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.MediaType;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** What the spellings of buying refuse before anybody is asked; the log tells all it can. */
@GatewayTest
@TestPropertySource(
        properties = {
            "logging.level.org.springframework=DEBUG",
            "logging.level.io.foyer=DEBUG",
            "spring.http.codecs.log-request-details=true"
        })
@ExtendWith(OutputCaptureExtension.class)
class PurchaseRefusalTests {

    private static final String CARD = "4242424242424242";

    @Autowired private WebTestClient http;

    @BeforeEach
    void forget() {
        Upstreams.forgetAll();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"number\":\"4242424242424242\"}",
                "{\"paymentMethodId\":\"pm_card_visa\",\"card\":{\"number\":\"4242424242424242\"}}",
                "{\"paymentMethodId\":\"4242424242424242\"}",
                "{\"paymentMethodId\":\"4242 4242 4242 4242\"}",
                "{\"paymentMethodId\":4242424242424242}"
            })
    void aCardNumberGoesNowhereAndIsWrittenNowhere(String details, CapturedOutput output) {
        var body =
                "{\"bookingId\":\"%s\",\"paymentDetails\":%s}"
                        .formatted(UUID.randomUUID(), details);

        var answer = post("/booking/confirm", body).expectStatus().isBadRequest();

        answer.expectBody(String.class)
                .value(text -> assertThat(text).contains("paymentMethodId").doesNotContain("4242"));
        assertThat(output.getAll()).doesNotContain(CARD, "4242 4242");
        assertNobodyWasAsked();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/booking/reserve | {}",
                "/booking/reserve | {\"ticketIds\":[]}",
                "/booking/reserve | {\"ticketIds\":[null]}",
                "/booking/reserve | {\"ticketId\":\"seat 1\"}",
                "/booking/reserve | {\"ticketId\":\"ID\",\"ticketIds\":[\"ID\"]}",
                "/booking/reserve | {\"ticketId\":\"ID\",\"discount\":100}",
                "/booking/reserve | []",
                "/booking/reserve | null",
                "/booking/confirm | {\"bookingId\":\"ID\"}",
                "/booking/confirm | {\"bookingId\":\"ID\",\"paymentDetails\":{}}",
                "/booking/confirm | {\"paymentDetails\":{\"paymentMethodId\":\"pm_card_visa\"}}",
                "/bookings/ID     | {\"ticketIds\":[\"ID\"]}",
                "/bookings/ID     | {\"ticketIds\":[\"ID\"],\"paymentDetails\":{}}",
                "/events/reserve/ID | {\"seats\":[\"ID\"]}",
                "/events/payment/ID/ID | {}"
            })
    void whatIsIncompleteOrUnknownIsRefused(String path, String body) {
        var id = UUID.randomUUID().toString();

        post(path.replace("ID", id), body.replace("ID", id))
                .expectStatus()
                .isBadRequest()
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON);
        assertNobodyWasAsked();
    }

    @Test
    void whatIsNoTicketIsNotFound() {
        var any = UUID.randomUUID();

        post("/booking/reserve", "{\"ticketId\":\"%s\"}".formatted(any))
                .expectStatus()
                .isNotFound();
        assertNobodyWasAsked();
    }

    @Test
    void ticketsOfSeveralShowtimesAreRefused() {
        var one = new UUID(1L << 16 | 0x8000, 1L << 63);
        var other = new UUID(2L << 16 | 0x8000, 1L << 63);

        post("/booking/reserve", "{\"ticketIds\":[\"%s\",\"%s\"]}".formatted(one, other))
                .expectStatus()
                .isBadRequest();
        assertNobodyWasAsked();
    }

    private ResponseSpec post(String path, String body) {
        return http.post()
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body.getBytes(StandardCharsets.UTF_8)) // which the client does not log
                .exchange();
    }

    private static void assertNobodyWasAsked() {
        assertThat(Upstreams.Name.values())
                .allSatisfy(name -> assertThat(Upstreams.of(name).received()).isEmpty());
    }
}
