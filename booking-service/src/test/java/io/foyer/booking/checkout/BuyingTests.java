package io.foyer.booking.checkout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.foyer.booking.testing.CheckoutTest;
import io.foyer.booking.testing.Shop;
import io.foyer.platform.payment.PaymentSandbox;
import io.foyer.platform.payment.WebhookFault;
import io.foyer.platform.payment.WebhookRule;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From free seats to tickets, with the buyer's own calls alone. */
@CheckoutTest
class BuyingTests {

    private static final Duration SOON = Duration.ofSeconds(10);

    @Autowired private Shop shop;
    @Autowired private PaymentSandbox sandbox;
    @Autowired private JdbcClient jdbc;

    @BeforeEach
    void noWebhooks() {
        sandbox.webhooks().add(WebhookRule.always(WebhookFault.DROP, 0));
    }

    @AfterEach
    void noFaults() {
        sandbox.faults().clear();
        sandbox.webhooks().clearRules();
    }

    @Test
    void twoSeatsAreHeldPaidAndTicketed() {
        var showtime = shop.showtime(20);
        var buyer = shop.buyer();

        var booking = buyer.hold(showtime, 4, 5);
        var intent = buyer.intentOf(booking);
        var answer = buyer.confirm(booking, "pm_card_visa");

        assertThat(answer).hasStatusOk();
        var confirmed = buyer.body(answer);
        assertThat(confirmed.path("status").asString()).isEqualTo("CONFIRMED");
        assertThat(confirmed.path("payment").path("brand").asString()).isEqualTo("visa");
        assertThat(confirmed.path("payment").path("last4").asString()).isEqualTo("4242");
        assertThat(confirmed.path("tickets").size()).isEqualTo(2);
        assertThat(buyer.tickets(booking)).isEqualTo(confirmed.path("tickets"));
        await().atMost(SOON).until(() -> captured(intent) == 2 * Shop.TOTAL_PER_SEAT);
        await().atMost(SOON).until(() -> paymentStatus(booking).equals("CAPTURED"));
    }

    private long captured(String intent) {
        return sandbox.intent(intent).orElseThrow().captured();
    }

    private String paymentStatus(UUID booking) {
        return jdbc.sql("SELECT status FROM payment WHERE booking_id = ?")
                .param(booking)
                .query(String.class)
                .single();
    }
}
