package io.foyer.booking.checkout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.foyer.booking.testing.Buyer;
import io.foyer.booking.testing.Shop;
import io.foyer.platform.payment.FaultKind;
import io.foyer.platform.payment.FaultRule;
import io.foyer.platform.payment.Operation;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Wallets and bank debits: nothing waits to be captured, so money comes at once or late. */
class OtherMethodTests extends QuietProviderScene {

    private static final String DEBIT = "pm_usBankAccount_success";

    @Autowired private ExpireBookings expiry;

    @Test
    void whatIsPaidByWalletIsCollectedAtOnce() {
        var booking = buyer.hold(showtime, 1);

        assertThat(buyer.confirm(booking, "pm_alipay")).hasStatusOk();

        assertThat(buyer.statusOf(booking)).isEqualTo("CONFIRMED");
        assertThat(rows.paymentStatus(booking)).isEqualTo("CAPTURED");
        assertThat(rows.ops(booking, "CAPTURE")).isEmpty();
        assertThat(rows.balance(booking, "PROVIDER")).isEqualTo((int) Shop.TOTAL_PER_SEAT);
        assertThat(rows.balance(booking, "RESERVED")).isZero();
    }

    @Test
    void aCardStillWaitsForItsSeats() {
        var booking = buyer.hold(showtime, 1);

        assertThat(buyer.confirm(booking, "pm_card_visa")).hasStatusOk();

        assertThat(rows.ops(booking, "CAPTURE")).hasSize(1);
    }

    @Test
    void aBankDebitIsWaitedFor() {
        var booking = buyer.hold(showtime, 1);

        var answer = buyer.confirm(booking, DEBIT);

        assertThat(answer).hasStatus(202);
        assertThat(buyer.body(answer).path("nextAction").path("type").asString())
                .isEqualTo("settling");
        awaitStatus(booking, "CONFIRMED");
        assertThat(rows.paymentStatus(booking)).isEqualTo("CAPTURED");
    }

    @Test
    void aDebitThatIsLateGetsTheSameSeatsIfTheyAreFree() {
        var booking = letGo();
        assertThat(rows.liveClaims(showtime.id(), 1)).isZero();
        assertThat(rows.paymentStatus(booking)).isEqualTo("PROCESSING");

        awaitStatus(booking, "CONFIRMED");

        assertThat(buyer.tickets(booking).size()).isOne();
        assertThat(rows.ops(booking, "REFUND")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "starts_at = now() - interval '1 min'",
                "status = 'COMPLETED'",
                "status = 'DRAFT'"
            })
    void aDebitForAShowtimeThatIsNotToComeAnyMoreIsGivenBack(String over) {
        var booking = letGo();
        rows.change("UPDATE showtime_on_sale SET " + over + " WHERE id = ?", showtime.id());

        await().atMost(SOON)
                .until(
                        () -> {
                            workers.reconcile();
                            workers.makeCalls();
                            return rows.paymentStatus(booking).equals("REFUNDED");
                        });

        assertThat(buyer.statusOf(booking)).isEqualTo("EXPIRED");
        assertThat(rows.tickets(booking)).isZero();
        assertThat(rows.balance(booking, "PROVIDER")).isZero();
        assertThat(
                        rows.count(
                                "SELECT count(*) FROM mail WHERE about = ? AND kind = 'LATE_MONEY'",
                                booking))
                .isOne();
    }

    @Test
    void aDebitForSeatsThatAreGoneIsGivenBack() {
        var booking = letGo();
        redis.getKeys().flushdb();
        var other = shop.buyer();
        await().atMost(SOON)
                .until(() -> other.reserve(showtime, 1).getResponse().getStatus() == 201);
        var others = UUID.fromString(bookingOf(other));
        assertThat(other.confirm(others, "pm_card_visa")).hasStatusOk();

        await().atMost(SOON)
                .until(
                        () -> {
                            workers.reconcile();
                            workers.makeCalls();
                            return rows.paymentStatus(booking).equals("REFUNDED");
                        });

        assertThat(buyer.statusOf(booking)).isEqualTo("EXPIRED");
        assertThat(other.statusOf(others)).isEqualTo("CONFIRMED");
        assertThat(rows.balance(booking, "PROVIDER")).isZero();
        var refund =
                buyer.body(buyer.get("/api/v1/users/me/payments"))
                        .path("items")
                        .get(0)
                        .path("refunds")
                        .get(0);
        assertThat(refund.path("reason").asString()).isEqualTo("SEATS_GONE");
        assertThat(refund.path("status").asString()).isEqualTo("SUCCEEDED");
    }

    @Test
    void aDebitThatComesToNothingLeavesNothingToPay() {
        var booking = buyer.hold(showtime, 1);
        var intent = buyer.intentOf(booking);
        bankTakesItsTime();
        assertThat(buyer.confirm(booking, "pm_usBankAccount_insufficientFunds")).hasStatus(202);
        rows.endClaim(booking);
        expiry.expireClaims();
        assertThat(buyer.statusOf(booking)).isEqualTo("EXPIRED");

        await().atMost(SOON)
                .until(
                        () -> {
                            workers.reconcile();
                            workers.makeCalls();
                            return rows.paymentStatus(booking).equals("CANCELLED");
                        });

        assertThat(sandbox.intent(intent).orElseThrow().status()).isEqualTo("canceled");
    }

    /** The time to pay is over while the debit is on its way. */
    private UUID letGo() {
        var booking = buyer.hold(showtime, 1);
        bankTakesItsTime();
        assertThat(buyer.confirm(booking, DEBIT)).hasStatus(202);
        rows.endClaim(booking);
        expiry.expireClaims();
        assertThat(buyer.statusOf(booking)).isEqualTo("EXPIRED");
        return booking;
    }

    private void bankTakesItsTime() {
        sandbox.faults()
                .add(
                        FaultRule.once(Operation.CONFIRM_INTENT, FaultKind.SETTLE_LATE)
                                .lasting(Duration.ofSeconds(2)));
    }

    private void awaitStatus(UUID booking, String status) {
        await().atMost(SOON)
                .until(
                        () -> {
                            workers.reconcile();
                            return buyer.statusOf(booking).equals(status);
                        });
    }

    private static String bookingOf(Buyer who) {
        return who.body(who.get("/api/v1/users/me/bookings"))
                .path("items")
                .get(0)
                .path("id")
                .asString();
    }
}
