package io.foyer.booking.checkout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.foyer.booking.inventory.ShowtimeOnSale;
import io.foyer.booking.payment.GatewayReply;
import io.foyer.booking.payment.PaymentGateway;
import io.foyer.booking.payment.Workers;
import io.foyer.booking.testing.Buyer;
import io.foyer.booking.testing.CheckoutTest;
import io.foyer.booking.testing.Rows;
import io.foyer.booking.testing.Shop;
import io.foyer.platform.payment.PaymentSandbox;
import io.foyer.platform.payment.WebhookFault;
import io.foyer.platform.payment.WebhookRule;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.json.JsonMapper;

/**
 * F33: in whatever order the notices of one payment come, one after the other, the end is the same.
 * Nobody here hears of it in any other way.
 */
@CheckoutTest
class WebhookOrderTests {

    private static final Duration SOON = Duration.ofSeconds(30);

    @Autowired private Shop shop;
    @Autowired private PaymentSandbox sandbox;
    @Autowired private PaymentGateway gateway;
    @Autowired private Workers workers;
    @Autowired private Rows rows;
    @Autowired private JsonMapper json;

    @BeforeEach
    void nothingComesByItself() {
        sandbox.webhooks().add(WebhookRule.always(WebhookFault.DROP, 0));
    }

    @AfterEach
    void noFaults() {
        sandbox.webhooks().clearRules();
    }

    @Test
    void anyOrderOfDeclinedAuthorisedAndCollectedEndsInOnePurchase() {
        for (var order : ordersOf(4)) {
            var one = new OnePayment();
            one.pays("pm_card_chargeDeclined");
            one.pays("pm_card_visa");
            assertThat(gateway.capture(one.intent, UUID.randomUUID().toString()))
                    .isInstanceOf(GatewayReply.Answered.class);

            one.hearsIn(order);

            assertThat(rows.paymentStatus(one.booking)).as("%s", order).isEqualTo("CAPTURED");
            one.isBoughtOnce(order);
        }
    }

    @Test
    void anyOrderEndsWithoutAPurchaseWhenTheMoneyIsLetGo() {
        for (var order : ordersOf(4)) {
            var one = new OnePayment();
            one.pays("pm_card_chargeDeclined");
            one.pays("pm_card_visa");
            assertThat(gateway.cancel(one.intent, UUID.randomUUID().toString()))
                    .isInstanceOf(GatewayReply.Answered.class);

            one.hearsIn(order);

            assertThat(rows.paymentStatus(one.booking)).as("%s", order).isEqualTo("CANCELLED");
            assertThat(one.buyer.statusOf(one.booking)).as("%s", order).isEqualTo("EXPIRED");
            assertThat(rows.tickets(one.booking)).isZero();
            assertThat(rows.liveClaims(one.showtime.id(), 1)).isZero();
            assertThat(rows.ops(one.booking, "CAPTURE")).isEmpty();
            assertThat(rows.balance(one.booking, "PROVIDER")).isZero();
            assertThat(new MoneySweep(rows).flaws(one.showtime.id())).isEmpty();
        }
    }

    /** What is heard before the money is collected leads to collecting it. */
    @Test
    void anyOrderOfWhatCameBeforeTheCaptureEndsInOnePurchase() {
        for (var order : ordersOf(3)) {
            var one = new OnePayment();
            one.pays("pm_card_chargeDeclined");
            one.pays("pm_card_visa");

            one.hearsIn(order);

            soon(
                    () -> {
                        workers.makeCalls();
                        return rows.paymentStatus(one.booking).equals("CAPTURED");
                    });
            one.isBoughtOnce(order);
        }
    }

    /** What the provider has to tell of a payment, the first notice first. */
    private List<String> noticesOf(String intent) {
        var events =
                json.readTree(
                                RestClient.create()
                                        .get()
                                        .uri(sandbox.url() + "/v1/events?limit=100")
                                        .header("Authorization", "Bearer sk_test_sandbox")
                                        .retrieve()
                                        .body(String.class))
                        .path("data");
        return events.valueStream()
                .filter(event -> event.path("type").asString().startsWith("payment_intent."))
                .filter(event -> event.at("/data/object/id").asString().equals(intent))
                .map(event -> event.path("id").asString())
                .toList()
                .reversed();
    }

    private static void soon(Callable<Boolean> condition) {
        await().pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(10))
                .atMost(SOON)
                .until(condition);
    }

    private static List<List<Integer>> ordersOf(int count) {
        List<List<Integer>> orders = new ArrayList<>();
        orders.add(List.of());
        for (var each = 0; each < count; each++) {
            List<List<Integer>> longer = new ArrayList<>();
            for (var order : orders) {
                for (var at = 0; at <= order.size(); at++) {
                    var more = new ArrayList<>(order);
                    more.add(at, each);
                    longer.add(more);
                }
            }
            orders = longer;
        }
        return orders;
    }

    /** A payment whose notices are all kept back. */
    private final class OnePayment {

        private final ShowtimeOnSale showtime = shop.showtime(5);
        private final Buyer buyer = shop.buyer();
        private final UUID booking = buyer.hold(showtime, 1);
        private final String intent = buyer.intentOf(booking);

        void pays(String method) {
            assertThat(gateway.confirm(intent, method, UUID.randomUUID().toString()))
                    .isInstanceOfAny(GatewayReply.Answered.class, GatewayReply.Declined.class);
        }

        /** Each is acted on before the next one comes. */
        void hearsIn(List<Integer> order) {
            var notices = noticesOf(intent);
            assertThat(notices).hasSize(order.size());
            for (var next : order) {
                assertThat(sandbox.webhooks().resend(notices.get(next), 1)).isTrue();
                soon(() -> sandbox.webhooks().pending() == 0);
                soon(() -> isDone(notices.get(next)));
            }
        }

        private boolean isDone(String notice) {
            workers.actOnWebhooks();
            return rows.count(
                            "SELECT count(*) FROM stripe_event WHERE id = ? AND state = 'RECEIVED'",
                            notice)
                    == 0;
        }

        void isBoughtOnce(List<Integer> order) {
            assertThat(buyer.statusOf(booking)).as("%s", order).isEqualTo("CONFIRMED");
            assertThat(rows.tickets(booking)).as("%s", order).isOne();
            assertThat(rows.messages("BookingConfirmed", booking)).isOne();
            assertThat(rows.balance(booking, "PROVIDER")).isEqualTo((int) Shop.TOTAL_PER_SEAT);
            assertThat(sandbox.intent(intent).orElseThrow().captured())
                    .isEqualTo(Shop.TOTAL_PER_SEAT);
            assertThat(rows.ops(booking, "REFUND")).isEmpty();
            assertThat(new MoneySweep(rows).flaws(showtime.id())).isEmpty();
        }
    }
}
