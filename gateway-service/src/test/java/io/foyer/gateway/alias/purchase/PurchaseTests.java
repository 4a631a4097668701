package io.foyer.gateway.alias.purchase;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.common.security.Role;
import io.foyer.gateway.testing.GatewayTest;
import io.foyer.gateway.testing.Upstreams;
import io.foyer.testing.identity.TestIdentity;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

@GatewayTest
class PurchaseTests {

    private static final String VISA = "\"paymentDetails\":{\"paymentMethodId\":\"pm_card_visa\"}";

    @Autowired private WebTestClient http;
    @Autowired private TestIdentity identity;
    private Shop shop = new Shop();

    @BeforeEach
    void open() {
        Upstreams.forgetAll();
        shop = new Shop();
    }

    @Test
    void ticketsAreHeldInTheShowtimeTheirIdsName() {
        var wish = "{\"ticketIds\":[\"%s\",\"%s\"]}".formatted(shop.ticket(0), shop.ticket(1));

        post("/booking/reserve", wish)
                .expectStatus()
                .isCreated()
                .expectBody()
                .jsonPath("$.status")
                .isEqualTo("HELD");

        var held = shop.booking.last();
        assertThat(Shop.body(held)).contains(shop.showtimeId.toString(), shop.ticket(1).toString());
        assertThat(held.headers().get("Authorization")).startsWith("Bearer ");
        assertThat(held.headers().get("Idempotency-Key")).isNull();
    }

    @Test
    void aShowtimeIsAskedForOnce() {
        for (var ordinal = 0; ordinal < 3; ordinal++) {
            post("/booking/reserve", one(shop.ticket(ordinal))).expectStatus().isCreated();
        }

        assertThat(shop.event.received()).hasSize(1);
    }

    @Test
    void theClientsKeyAndAdmissionTokenGoAlong() {
        http.post()
                .uri("/booking/reserve")
                .headers(headers -> headers.setBearerAuth(token()))
                .header("Idempotency-Key", "mine")
                .header("Admission-Token", "let-me-in")
                .header("X-User-Id", "somebody else")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(one(shop.ticket(0)))
                .exchange()
                .expectStatus()
                .isCreated();

        var headers = shop.booking.last().headers();
        assertThat(headers.get("Idempotency-Key")).isEqualTo("mine");
        assertThat(headers.get("Admission-Token")).isEqualTo("let-me-in");
        assertThat(headers.get("X-User-Id")).isNull();
        assertThat(headers.get("X-Forwarded-For")).isEqualTo("127.0.0.1");
    }

    @Test
    void confirmingStartsThePaymentAndConfirms() {
        post("/booking/confirm", "{\"bookingId\":\"%s\",%s}".formatted(shop.bookingId, VISA))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.tickets[0].code")
                .isEqualTo("c");

        assertThat(shop.bookingCalls())
                .containsExactly(
                        "POST " + shop.path() + "/payment", "POST " + shop.path() + "/confirm");
        assertThat(Shop.body(shop.booking.last()))
                .isEqualTo("{\"paymentMethodId\":\"pm_card_visa\"}");
    }

    @Test
    void aCallSentTwicePaysByTheSameKeys() {
        var wish = "{\"bookingId\":\"%s\",%s}".formatted(shop.bookingId, VISA);
        post("/booking/confirm", wish).expectStatus().isOk();
        post("/booking/confirm", wish).expectStatus().isOk();

        var keys =
                shop.booking.received().stream()
                        .map(call -> call.headers().get("Idempotency-Key"))
                        .toList();
        assertThat(keys).hasSize(4).doesNotContainNull();
        assertThat(keys.subList(0, 2)).isEqualTo(keys.subList(2, 4)).doesNotHaveDuplicates();
    }

    @Test
    void anotherAttemptAfterADeclineIsAnotherKey() {
        var wish = "{\"bookingId\":\"%s\",%s}".formatted(shop.bookingId, VISA);
        post("/booking/confirm", wish).expectStatus().isOk();
        var first = shop.booking.last().headers().get("Idempotency-Key");
        shop.booking.play("POST " + shop.path() + "/payment", 200, "{\"paymentId\":\"second\"}");

        post("/booking/confirm", wish).expectStatus().isOk();

        assertThat(shop.booking.last().headers().get("Idempotency-Key")).isNotEqualTo(first);
    }

    @Test
    void aBookingIsFoundByItsTicket() {
        post("/booking/confirm", "{\"ticketId\":\"%s\",%s}".formatted(shop.ticket(0), VISA))
                .expectStatus()
                .isOk();
        assertThat(shop.bookingCalls()).contains("POST " + shop.path() + "/confirm");

        post("/booking/confirm", "{\"ticketId\":\"%s\",%s}".formatted(shop.ticket(1), VISA))
                .expectStatus()
                .isNotFound();
    }

    @Test
    void whatIsPaidAlreadyAnswersWithItsTickets() {
        shop.booking.play("POST " + shop.path() + "/payment", 409, "{\"code\":\"state-conflict\"}");

        post("/booking/confirm", "{\"bookingId\":\"%s\",%s}".formatted(shop.bookingId, VISA))
                .expectStatus()
                .isOk();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/bookings/", "/booking/events/"})
    void buyingHoldsAndPaysInOneStep(String path) {
        post(path + shop.eventId, buy(shop.ticket(0)))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.status")
                .isEqualTo("CONFIRMED");

        assertThat(shop.bookingCalls())
                .containsExactly(
                        "POST /api/v1/bookings",
                        "POST " + shop.path() + "/payment",
                        "POST " + shop.path() + "/confirm");
    }

    @Test
    void aDeclineKeepsTheHoldAndNamesTheBooking() {
        shop.booking.play(
                "POST " + shop.path() + "/confirm", 402, "{\"code\":\"payment-declined\"}");

        post("/bookings/" + shop.eventId, buy(shop.ticket(0)))
                .expectStatus()
                .isEqualTo(402)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("payment-declined")
                .jsonPath("$.bookingId")
                .isEqualTo(shop.bookingId.toString());
        assertThat(shop.bookingCalls()).noneMatch(call -> call.startsWith("DELETE"));
    }

    @Test
    void takenSeatsAreNotPaidFor() {
        shop.booking.play("POST /api/v1/bookings", 409, "{\"code\":\"seats-taken\"}");

        post("/bookings/" + shop.eventId, buy(shop.ticket(0)))
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("seats-taken");
        assertThat(shop.bookingCalls()).containsExactly("POST /api/v1/bookings");
    }

    @Test
    void theHouseAndTheEventHaveToBeThoseOfTheSeats() {
        var wish = "{\"venueId\":\"%s\",\"seats\":[\"%s\"]}";
        var right = wish.formatted(shop.venueId, shop.ticket(0));
        var elsewhere = wish.formatted(UUID.randomUUID(), shop.ticket(0));

        post("/events/reserve/" + UUID.randomUUID(), right).expectStatus().isNotFound();
        post("/events/reserve/" + shop.eventId, elsewhere).expectStatus().isNotFound();
        assertThat(shop.bookingCalls()).isEmpty();
        post("/events/reserve/" + shop.eventId, right).expectStatus().isCreated();
    }

    @Test
    void payingForABookingAnswersBookingAndTickets() {
        post("/events/payment/%s/%s".formatted(shop.eventId, shop.bookingId), "{" + VISA + "}")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.booking.status")
                .isEqualTo("CONFIRMED")
                .jsonPath("$.booking.tickets")
                .doesNotExist()
                .jsonPath("$.tickets[0].code")
                .isEqualTo("c");

        post("/events/payment/%s/%s".formatted(UUID.randomUUID(), shop.bookingId), "{" + VISA + "}")
                .expectStatus()
                .isNotFound();
    }

    @Test
    void aServiceThatCannotBeAskedIsUnavailable() {
        shop.event.play(shop.lookUp(), 503, "{}");

        post("/booking/reserve", one(shop.ticket(0))).expectStatus().isEqualTo(503);
        assertThat(shop.bookingCalls()).isEmpty();
    }

    private static String one(UUID ticket) {
        return "{\"ticketId\":\"%s\"}".formatted(ticket);
    }

    private static String buy(UUID ticket) {
        return "{\"ticketIds\":[\"%s\"],%s}".formatted(ticket, VISA);
    }

    private ResponseSpec post(String path, String body) {
        return http.post()
                .uri(path)
                .headers(headers -> headers.setBearerAuth(token()))
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }

    private String token() {
        return identity.token(UUID.randomUUID(), Role.CUSTOMER);
    }
}
