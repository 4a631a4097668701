package io.foyer.booking.checkout.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.foyer.booking.inventory.Fixtures;
import io.foyer.booking.testing.Changed;
import io.foyer.booking.testing.CheckoutTest;
import io.foyer.booking.testing.KeyServer;
import io.foyer.booking.testing.Shop;
import io.foyer.testing.identity.TestIdentity;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** A queue-service that was away when this service started, so that its keys were never read. */
@CheckoutTest
@TestPropertySource(properties = "foyer.identity.jwks-cooldown=200ms")
class UnreadableKeysTests {

    @Autowired private Shop shop;
    @Autowired private KeyServer keys;
    @Autowired private TestIdentity identity;

    @Test
    void aProtectedSaleIsClosedAndSaysSoWhileAnyOtherGoesOn() {
        var showtime = shop.publish(Changed.withWaitingRoom(Fixtures.showtime(20)));
        var buyer = shop.buyer();
        var token =
                identity.admissionToken(
                        buyer.accountId(), showtime.id(), Instant.now().plusSeconds(300));

        keys.goAway();
        for (var i = 0; i < 5; i++) {
            var answer =
                    buyer.reserve(showtime, request -> request.header("Admission-Token", token), 1);
            assertThat(answer).hasStatus(503).containsHeader("Retry-After");
            assertThat(buyer.codeOf(answer)).isEqualTo("unavailable");
            assertThat(buyer.body(answer).path("detail").asString()).contains("waiting room");
        }
        assertThat(buyer.reserve(showtime, 1)).as("without any token").hasStatus(403);
        assertThat(buyer.reserve(shop.showtime(5), 1)).as("without a room").hasStatus(201);

        keys.comeBack();
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(
                        () ->
                                assertThat(
                                                buyer.reserve(
                                                        showtime,
                                                        request ->
                                                                request.header(
                                                                        "Admission-Token", token),
                                                        1))
                                        .hasStatus(201));
    }
}
