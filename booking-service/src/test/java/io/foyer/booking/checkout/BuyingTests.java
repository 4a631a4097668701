package io.foyer.booking.checkout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.foyer.booking.testing.Buyer;
import io.foyer.booking.testing.CheckoutTest;
import io.foyer.booking.testing.Rows;
import io.foyer.booking.testing.Shop;
import io.foyer.platform.payment.PaymentSandbox;
import io.foyer.platform.payment.WebhookFault;
import io.foyer.platform.payment.WebhookRule;
import java.time.Duration;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** From free seats to tickets, with the buyer's own calls alone: no webhook arrives. */
@CheckoutTest
class BuyingTests {

    private static final Duration SOON = Duration.ofSeconds(20);

    @Autowired private Shop shop;
    @Autowired private PaymentSandbox sandbox;
    @Autowired private Rows rows;

    @BeforeEach
    void noWebhooks() {
        sandbox.webhooks().add(WebhookRule.always(WebhookFault.DROP, 0));
    }

    @AfterEach
    void noFaults() {
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
        assertThat(rows.messages("BookingConfirmed", booking)).isOne();
        await().atMost(SOON)
                .until(
                        () ->
                                sandbox.intent(intent).orElseThrow().captured()
                                        == 2 * Shop.TOTAL_PER_SEAT);
        await().atMost(SOON).until(() -> rows.paymentStatus(booking).equals("CAPTURED"));
    }

    @Test
    void askingToPayTwiceIsOnePayment() {
        var buyer = shop.buyer();
        var booking = buyer.hold(shop.showtime(10), 1);

        var first = buyer.body(buyer.startPayment(booking));
        var second = buyer.body(buyer.startPayment(booking));

        assertThat(second).isEqualTo(first);
        assertThat(first.path("clientSecret").asString()).isNotEmpty();
        assertThat(first.path("publishableKey").asString()).isEqualTo("pk_test_sandbox");
        assertThat(rows.payments(booking)).isOne();
    }

    @Test
    void confirmingTwiceIssuesTicketsOnce() {
        var buyer = shop.buyer();
        var booking = buyer.hold(shop.showtime(10), 1);
        buyer.intentOf(booking);

        var first = buyer.body(buyer.confirm(booking, "pm_card_visa")).path("tickets");
        var second = buyer.body(buyer.confirm(booking, "pm_card_visa")).path("tickets");

        assertThat(second).isEqualTo(first);
        assertThat(rows.tickets(booking)).isOne();
        assertThat(rows.messages("BookingConfirmed", booking)).isOne();
    }

    @Test
    void aDeclinedCardKeepsTheSeatsAndAnotherOneBuysThem() {
        var showtime = shop.showtime(10);
        var buyer = shop.buyer();
        var booking = buyer.hold(showtime, 1);
        buyer.intentOf(booking);

        var declined = buyer.confirm(booking, "pm_card_chargeDeclinedInsufficientFunds");

        assertThat(declined).hasStatus(402);
        assertThat(buyer.codeOf(declined)).isEqualTo("payment-declined");
        assertThat(buyer.body(declined).path("declineCode").asString())
                .isEqualTo("insufficient_funds");
        assertThat(buyer.statusOf(booking)).isEqualTo("PAYING");
        assertThat(shop.buyer().reserve(showtime, 1)).hasStatus(409);
        assertThat(buyer.confirm(booking, "pm_card_mastercard")).hasStatusOk();
    }

    @Test
    void aCardThatIsNoneIsDeclined() {
        var buyer = shop.buyer();
        var booking = buyer.hold(shop.showtime(10), 1);
        buyer.intentOf(booking);

        assertThat(buyer.confirm(booking, "pm_nonsense")).hasStatus(402);
        assertThat(buyer.statusOf(booking)).isEqualTo("PAYING");
    }

    @Test
    void theBankMayAskTheBuyerFirst() {
        var buyer = shop.buyer();
        var booking = buyer.hold(shop.showtime(10), 1);
        var intent = buyer.intentOf(booking);

        var asked = buyer.confirm(booking, "pm_card_threeDSecure2Required");
        assertThat(asked).hasStatus(202);
        var action = buyer.body(asked).path("nextAction");
        assertThat(action.path("type").asString()).isEqualTo("redirect_to_url");
        assertThat(action.path("redirectTo").asString()).contains(intent);
        assertThat(buyer.confirm(booking)).hasStatus(202);

        sandbox.passChallenge(intent);

        assertThat(buyer.confirm(booking)).hasStatusOk();
        assertThat(buyer.tickets(booking).size()).isOne();
    }

    @Test
    void aFailedChallengeIsADeclinedCard() {
        var buyer = shop.buyer();
        var booking = buyer.hold(shop.showtime(10), 1);
        var intent = buyer.intentOf(booking);
        buyer.confirm(booking, "pm_card_threeDSecure2Required");

        sandbox.failChallenge(intent);

        assertThat(buyer.confirm(booking)).hasStatus(402);
        assertThat(buyer.confirm(booking, "pm_card_visa")).hasStatusOk();
    }

    @Test
    void aCardCanBeGivenWithoutStartingThePaymentFirst() {
        var buyer = shop.buyer();
        var booking = buyer.hold(shop.showtime(10), 1);

        assertThat(buyer.confirm(booking, "pm_card_visa")).hasStatusOk();
    }

    @Test
    void nothingIsConfirmedWithoutACard() {
        var buyer = shop.buyer();
        var booking = buyer.hold(shop.showtime(10), 1);

        var notStarted = buyer.confirm(booking);
        assertThat(notStarted).hasStatus(409);
        assertThat(buyer.codeOf(notStarted)).isEqualTo("state-conflict");
        assertThat(buyer.statusOf(booking)).isEqualTo("HELD");

        buyer.intentOf(booking);
        assertThat(buyer.confirm(booking)).hasStatus(409);
        assertThat(buyer.statusOf(booking)).isEqualTo("PAYING");
        assertThat(buyer.get("/api/v1/bookings/" + booking + "/tickets")).hasStatus(404);
    }

    @Test
    void whatCostsNothingNeedsNoCard() {
        var buyer = shop.buyer();
        var booking = buyer.hold(shop.freeShowtime(10), 1);

        assertThat(buyer.confirm(booking)).hasStatusOk();
        assertThat(buyer.tickets(booking).size()).isOne();
        assertThat(rows.payments(booking)).isZero();
        assertThat(buyer.startPayment(booking)).hasStatus(409);
    }

    @Test
    void aPaymentOfSomebodyElseIsNotThere() {
        var booking = shop.buyer().hold(shop.showtime(10), 1);
        var other = shop.buyer();

        assertThat(other.startPayment(booking)).hasStatus(404);
        assertThat(other.confirm(booking, "pm_card_visa")).hasStatus(404);
        assertThat(other.giveBack(booking)).hasStatus(404);
        assertThat(other.get("/api/v1/bookings/" + booking)).hasStatus(404);
        assertThat(other.get("/api/v1/bookings/" + booking + "/tickets")).hasStatus(404);
    }

    @Test
    void aBuyerSeesWhatWasPaid() {
        var buyer = shop.buyer();
        var booking = buyer.hold(shop.showtime(10), 1);
        buyer.intentOf(booking);
        buyer.confirm(booking, "pm_card_visa");

        var payments = buyer.body(buyer.get("/api/v1/users/me/payments"));

        assertThat(payments.path("total").asInt()).isOne();
        var payment = payments.path("items").get(0);
        assertThat(payment.path("bookingId").asString()).isEqualTo(booking.toString());
        assertThat(payment.path("amount").path("amount").asLong()).isEqualTo(Shop.TOTAL_PER_SEAT);
        assertThat(payment.path("last4").asString()).isEqualTo("4242");
    }

    @Test
    void aBuyersBookingsAreListedByTheTimeOfTheShow() {
        var buyer = shop.buyer();
        var bought = buyer.hold(shop.showtime(10), 1);
        buyer.confirm(bought, "pm_card_visa");
        var givenBack = buyer.hold(shop.showtime(10), 1);
        buyer.giveBack(givenBack);
        var seen = buyer.hold(shop.showtime(10), 1);
        buyer.confirm(seen, "pm_card_visa");
        rows.change("UPDATE booking SET starts_at = now() - interval '1 day' WHERE id = ?", seen);

        assertThat(listed(buyer, "?when=upcoming")).isEqualTo("[\"" + bought + "\"]");
        assertThat(listed(buyer, "?when=past")).isEqualTo("[\"" + seen + "\"]");
        assertThat(listed(buyer, "")).isEqualTo("[\"" + bought + "\",\"" + seen + "\"]");
        assertThat(buyer.get("/api/v1/users/me/bookings?when=never")).hasStatus(400);
    }

    private static String listed(Buyer buyer, String query) {
        return buyer.body(buyer.get("/api/v1/users/me/bookings" + query))
                .path("items")
                .valueStream()
                .map(booking -> booking.path("id").toString())
                .collect(Collectors.joining(",", "[", "]"));
    }
}
