package io.foyer.booking.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.booking.inventory.ShowtimeOnSale;
import io.foyer.booking.testing.Buyer;
import io.foyer.booking.testing.CheckoutTest;
import io.foyer.booking.testing.Rows;
import io.foyer.booking.testing.Shop;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The same request with the same key: the same answer, once. */
@CheckoutTest
class RepeatingTests {

    @Autowired private Shop shop;
    @Autowired private Rows rows;

    @Test
    void aRepeatedWishIsTheSameBooking() {
        var showtime = shop.showtime(10);
        var buyer = shop.buyer();

        var first = reserve(buyer, showtime, "k", 1);
        var second = reserve(buyer, showtime, "k", 1);

        assertThat(first).hasStatus(201);
        assertThat(second).hasStatus(201);
        assertThat(buyer.body(second)).isEqualTo(buyer.body(first));
        assertThat(bookings(buyer)).isOne();
    }

    @Test
    void ofManyAtTheSameTimeOneRuns() throws Exception {
        var showtime = shop.showtime(10);
        var buyer = shop.buyer();
        var wishes = new ArrayList<Callable<MvcTestResult>>();
        for (var i = 0; i < 12; i++) {
            wishes.add(() -> reserve(buyer, showtime, "at-once", 1, 2));
        }

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var answer : threads.invokeAll(wishes)) {
                assertThat(idOf(buyer, answer.get())).isEqualTo(onlyBooking(buyer));
            }
        }
        assertThat(bookings(buyer)).isOne();
    }

    @Test
    void aRefusalIsRepeatedToo() {
        var showtime = shop.showtime(10);
        var owner = shop.buyer();
        var booking = owner.hold(showtime, 1);
        var buyer = shop.buyer();
        var first = reserve(buyer, showtime, "k", 1);
        owner.giveBack(booking);

        var second = reserve(buyer, showtime, "k", 1);

        assertThat(second).hasStatus(409);
        assertThat(buyer.body(second).path("seats")).isEqualTo(buyer.body(first).path("seats"));
    }

    @Test
    void aKeyIsNotUsedForSomethingElse() {
        var showtime = shop.showtime(10);
        var buyer = shop.buyer();
        reserve(buyer, showtime, "k", 1);

        var answer = reserve(buyer, showtime, "k", 2);

        assertThat(answer).hasStatus(422);
        assertThat(buyer.codeOf(answer)).isEqualTo("idempotency-key-reused");
    }

    @Test
    void anothersKeyIsAnotherKey() {
        var showtime = shop.showtime(10);

        assertThat(reserve(shop.buyer(), showtime, "k", 1)).hasStatus(201);
        assertThat(reserve(shop.buyer(), showtime, "k", 2)).hasStatus(201);
    }

    @Test
    void aWishWhoseRunnerDiedIsTakenUpByItsRepetition() {
        var showtime = shop.showtime(10);
        var buyer = shop.buyer();
        var first = reserve(buyer, showtime, "k", 1);
        // As if the process had died between writing the booking and keeping the answer.
        rows.change(
                """
                UPDATE idempotent_request
                   SET status = NULL, answer = NULL, lease_until = now() - interval '1 ms'
                 WHERE account_id = ?
                """,
                buyer.accountId());

        var second = reserve(buyer, showtime, "k", 1);

        assertThat(buyer.body(second)).isEqualTo(buyer.body(first));
        assertThat(bookings(buyer)).isOne();
    }

    @Test
    void aDeclinedCardStaysDeclinedUnderItsKey() {
        var buyer = shop.buyer();
        var booking = buyer.hold(shop.showtime(10), 1);

        assertThat(buyer.confirmWithKey(booking, "one", "pm_card_chargeDeclined")).hasStatus(402);
        assertThat(buyer.confirmWithKey(booking, "one", "pm_card_chargeDeclined")).hasStatus(402);
        assertThat(rows.ops(booking, "CONFIRM")).hasSize(1);
        assertThat(buyer.confirmWithKey(booking, "one", "pm_card_visa")).hasStatus(422);
        assertThat(buyer.confirmWithKey(booking, "two", "pm_card_visa")).hasStatusOk();
    }

    @Test
    void aRepeatedPurchaseIsTheSamePurchase() {
        var buyer = shop.buyer();
        var booking = buyer.hold(shop.showtime(10), 1);

        var started = buyer.body(buyer.startPayment(booking, "start"));
        assertThat(buyer.body(buyer.startPayment(booking, "start"))).isEqualTo(started);
        assertThat(buyer.confirmWithKey(booking, "start", "pm_card_visa")).hasStatus(422);
        var bought = buyer.body(buyer.confirmWithKey(booking, "buy", "pm_card_visa"));
        var again = buyer.body(buyer.confirmWithKey(booking, "buy", "pm_card_visa"));

        assertThat(again.path("tickets")).isEqualTo(bought.path("tickets"));
        assertThat(rows.ops(booking, "CONFIRM")).hasSize(1);
    }

    @Test
    void whatWasAnsweredIsAnsweredAgainWhateverBecameOfTheBooking() {
        var buyer = shop.buyer();
        var booking = buyer.hold(shop.showtime(10), 1);
        var started = buyer.body(buyer.startPayment(booking, "start"));
        var bought = buyer.body(buyer.confirmWithKey(booking, "buy", "pm_card_visa"));

        var startedAgain = buyer.startPayment(booking, "start");
        assertThat(startedAgain).hasStatusOk();
        assertThat(buyer.body(startedAgain)).isEqualTo(started);

        var cancelled =
                buyer.send(
                        HttpMethod.POST,
                        "/api/v1/bookings/" + booking + "/cancellation",
                        Map.of(),
                        request -> request.header("Idempotency-Key", "cancel"));
        assertThat(cancelled).hasStatus2xxSuccessful();
        assertThat(buyer.statusOf(booking)).isEqualTo("CANCELLED");
        var boughtAgain = buyer.confirmWithKey(booking, "buy", "pm_card_visa");
        assertThat(boughtAgain).hasStatusOk();
        assertThat(buyer.body(boughtAgain).path("id")).isEqualTo(bought.path("id"));
        assertThat(buyer.body(boughtAgain).path("status").asString()).isEqualTo("CANCELLED");
        assertThat(buyer.body(buyer.startPayment(booking, "start"))).isEqualTo(started);
        assertThat(rows.ops(booking, "CONFIRM")).hasSize(1);
    }

    @Test
    void aStartedPaymentIsAnsweredAgainAfterItsTimeToo() {
        var buyer = shop.buyer();
        var booking = buyer.hold(shop.showtime(10), 1);
        var started = buyer.body(buyer.startPayment(booking, "start"));
        assertThat(buyer.giveBack(booking)).hasStatus(204);

        assertThat(buyer.body(buyer.startPayment(booking, "start"))).isEqualTo(started);
        assertThat(buyer.startPayment(booking, "another")).hasStatus(409);
    }

    @Test
    void secretsAreNotStoredWithAnswers() {
        var buyer = shop.buyer();
        var booking = buyer.hold(shop.showtime(10), 1);
        var secret = buyer.body(buyer.startPayment(booking)).path("clientSecret").asString();
        var code =
                buyer.body(buyer.confirm(booking, "pm_card_visa"))
                        .path("tickets")
                        .get(0)
                        .path("code")
                        .asString();

        for (var hidden : new String[] {secret, code}) {
            assertThat(
                            rows.count(
                                    "SELECT count(*) FROM idempotent_request WHERE answer LIKE ?",
                                    "%" + hidden + "%"))
                    .isZero();
        }
    }

    @Test
    void callsThatMoveMoneyNeedAKey() {
        var buyer = shop.buyer();
        var booking = buyer.hold(shop.showtime(10), 1);

        for (var call : new String[] {"payment", "confirm"}) {
            var answer =
                    buyer.send(
                            HttpMethod.POST,
                            "/api/v1/bookings/" + booking + "/" + call,
                            null,
                            request -> request);
            assertThat(answer).hasStatus(400);
            assertThat(buyer.codeOf(answer)).isEqualTo("idempotency-key-missing");
        }
        assertThat(buyer.startPayment(booking, "k".repeat(300))).hasStatus(400);
    }

    private static MvcTestResult reserve(
            Buyer buyer, ShowtimeOnSale showtime, String key, int... ordinals) {
        return buyer.reserve(showtime, request -> request.header("Idempotency-Key", key), ordinals);
    }

    private static UUID idOf(Buyer buyer, MvcTestResult answer) {
        return UUID.fromString(buyer.body(answer).path("id").asString());
    }

    private static UUID onlyBooking(Buyer buyer) {
        var items = buyer.body(buyer.get("/api/v1/users/me/bookings")).path("items");
        assertThat(items.size()).isOne();
        return UUID.fromString(items.get(0).path("id").asString());
    }

    private int bookings(Buyer buyer) {
        return rows.count("SELECT count(*) FROM booking WHERE account_id = ?", buyer.accountId());
    }
}
