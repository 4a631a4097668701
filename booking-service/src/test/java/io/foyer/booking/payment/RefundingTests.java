package io.foyer.booking.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.foyer.booking.payment.RefundOutcome.Exceeds;
import io.foyer.booking.payment.RefundOutcome.NothingPaid;
import io.foyer.booking.payment.RefundOutcome.Requested;
import io.foyer.common.money.Money;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.IllegalTransactionStateException;

/** Money goes back in parts, each once, together never more than was paid. */
class RefundingTests extends RefundScene {

    @Test
    void moneyGoesBackInParts() {
        var booking = bought("pm_card_visa");

        awaitStatus(asked(booking, 2_000), RefundStatus.SUCCEEDED);
        assertThat(rows.paymentStatus(booking)).isEqualTo("CAPTURED");
        assertThat(refunds.left(booking)).contains(new Money(PAID - 2_000, "EUR"));
        awaitStatus(asked(booking, PAID - 2_000), RefundStatus.SUCCEEDED);

        assertThat(rows.paymentStatus(booking)).isEqualTo("REFUNDED");
        assertThat(givenBack(booking)).isEqualTo(PAID);
        assertThat(rows.ops(booking, "REFUND")).hasSize(2).allMatch(op -> op.endsWith(" DONE"));
        assertThat(rows.messages("RefundCompleted", booking)).isEqualTo(2);
    }

    @Test
    void aRepeatedWishIsTheSameRefund() {
        var booking = bought("pm_card_visa");

        var first = ask(booking, 2_000, "a wish of " + booking);
        var second = ask(booking, 2_000, "a wish of " + booking);

        assertThat(((Requested) second).refund().id()).isEqualTo(((Requested) first).refund().id());
        awaitStatus(((Requested) first).refund(), RefundStatus.SUCCEEDED);
        assertThat(givenBack(booking)).isEqualTo(2_000);
    }

    @Test
    void ofOneWishAskedManyTimesAtOnceOneRefundIsMade() throws Exception {
        var booking = bought("pm_card_visa");
        var wishes = new ArrayList<Callable<RefundOutcome>>();
        for (var i = 0; i < 8; i++) {
            wishes.add(() -> ask(booking, 3_000, "once for " + booking));
        }

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var outcome : threads.invokeAll(wishes)) {
                assertThat(outcome.get()).isInstanceOf(Requested.class);
            }
        }

        assertThat(of(booking)).hasSize(1);
        assertThat(refunds.left(booking)).contains(new Money(PAID - 3_000, "EUR"));
    }

    @Test
    void moreThanIsLeftIsNotGivenBack() {
        var booking = bought("pm_card_visa");
        asked(booking, 5_000);

        assertThat(ask(booking, PAID - 4_999, "too much of " + booking))
                .isEqualTo(new Exceeds(new Money(PAID - 5_000, "EUR")));
        assertThat(ask(booking, Long.MAX_VALUE, "all of it of " + booking))
                .isInstanceOf(Exceeds.class);
        assertThat(of(booking)).hasSize(1);
    }

    @Test
    void whatWasNotPaidCannotGoBack() {
        var held = buyer.hold(shop.showtime(5), 1);
        var paying = buyer.hold(shop.showtime(5), 1);
        buyer.intentOf(paying);

        assertThat(ask(held, 1, "held " + held)).isEqualTo(new NothingPaid());
        assertThat(ask(paying, 1, "paying " + paying)).isEqualTo(new NothingPaid());
        assertThat(refunds.left(held)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> ask(paying, 0, "nothing"));
    }

    @Test
    void anotherCurrencyIsAFault() {
        var booking = bought("pm_card_visa");

        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                transactions.execute(
                                        _ ->
                                                refunds.request(
                                                        new RefundRequest(
                                                                booking,
                                                                new Money(1, "USD"),
                                                                RefundReason.ORGANIZER,
                                                                null,
                                                                null,
                                                                "dollars " + booking))));
    }

    @Test
    void whatIsRolledBackMovesNoMoney() {
        var booking = bought("pm_card_visa");

        transactions.executeWithoutResult(
                status -> {
                    ask(booking, 2_000, "taken back " + booking);
                    status.setRollbackOnly();
                });
        workers.makeCalls();

        assertThat(of(booking)).isEmpty();
        assertThat(givenBack(booking)).isZero();
        assertThat(refunds.left(booking)).contains(new Money(PAID, "EUR"));
        assertThatThrownBy(
                        () ->
                                refunds.request(
                                        new RefundRequest(
                                                booking,
                                                new Money(1, "EUR"),
                                                RefundReason.ORGANIZER,
                                                null,
                                                null,
                                                "alone")))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void theBuyerSeesWhatGoesBackAndWhy() {
        var booking = bought("pm_card_visa");
        awaitStatus(asked(booking, 2_000), RefundStatus.SUCCEEDED);

        var items = buyer.body(buyer.get("/api/v1/users/me/payments")).path("items");
        var shown = items.get(0).path("refunds").get(0);

        assertThat(items.get(0).path("bookingId").asString()).isEqualTo(booking.toString());
        assertThat(items.get(0).path("last4").asString()).isEqualTo("4242");
        assertThat(shown.path("amount").path("amount").asLong()).isEqualTo(2_000);
        assertThat(shown.path("status").asString()).isEqualTo("SUCCEEDED");
        assertThat(shown.path("reason").asString()).isEqualTo("ORGANIZER");
        assertThat(shown.path("note").asString()).isEqualTo("A seat behind a column");
        assertThat(shown.path("completedAt").asString()).isNotEmpty();
        var others = shop.buyer();
        assertThat(others.body(others.get("/api/v1/users/me/payments")).path("items").size())
                .isZero();
    }
}
