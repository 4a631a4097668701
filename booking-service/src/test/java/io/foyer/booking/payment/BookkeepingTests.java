package io.foyer.booking.payment;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.common.money.Money;
import io.foyer.platform.payment.FaultKind;
import io.foyer.platform.payment.FaultRule;
import io.foyer.platform.payment.Operation;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the books say when money has moved, and that somebody notices when they are wrong. */
class BookkeepingTests extends RefundScene {

    private static final Duration LATELY = Duration.ofHours(1);

    @Autowired private LedgerCheck check;
    @Autowired private KeptFees fees;

    @Test
    void aSaleIsReservedAndThenCollected() {
        sandbox.faults()
                .add(
                        FaultRule.once(Operation.CAPTURE_INTENT, FaultKind.TOO_MANY_REQUESTS)
                                .times(-1));
        var booking = paid("pm_card_visa");
        assertThat(rows.balance(booking, "RESERVED")).isEqualTo(PAID);
        assertThat(rows.balance(booking, "PROVIDER")).isZero();

        sandbox.faults().clear();
        awaitPayment(booking, "CAPTURED");

        assertThat(rows.balance(booking, "RESERVED")).isZero();
        assertThat(rows.balance(booking, "PROVIDER")).isEqualTo(PAID);
        assertThat(movements(booking)).containsExactly("AUTHORISED", "CAPTURED");
    }

    @Test
    void aRefundIsOwedAndThenGivenBack() {
        var booking = bought("pm_card_visa");
        sandbox.faults().add(FaultRule.once(Operation.CREATE_REFUND, FaultKind.TOO_MANY_REQUESTS));
        var refund = asked(booking, 2_000);
        assertThat(rows.balance(booking, "SALES")).isEqualTo(2_000 - PAID);

        awaitStatus(refund, RefundStatus.SUCCEEDED);

        assertThat(rows.balance(booking, "PROVIDER")).isEqualTo(PAID - 2_000);
        assertThat(rows.balance(booking, "REFUNDS_DUE")).isZero();
        assertThat(movements(booking))
                .containsExactly("AUTHORISED", "CAPTURED", "REFUND_ASKED", "REFUNDED");
        assertThat(differences(booking)).isEmpty();
    }

    @Test
    void aRefundThatFailsIsASaleAgain() {
        var booking = bought("pm_card_visa");
        sandbox.faults()
                .add(FaultRule.once(Operation.CREATE_REFUND, FaultKind.INVALID_REQUEST).times(-1));

        awaitStatus(asked(booking, 2_000), RefundStatus.FAILED);

        assertThat(rows.balance(booking, "SALES")).isEqualTo(-PAID);
        assertThat(movements(booking)).endsWith("REFUND_ASKED", "REFUND_DROPPED");
        assertThat(differences(booking)).isEmpty();
    }

    @Test
    void whatIsGivenUpIsNeitherReservedNorSold() {
        var booking = paid("pm_card_visa");
        awaitPayment(booking, "CAPTURED");
        var other = buyer.hold(shop.showtime(5), 1);
        buyer.intentOf(other);
        assertThat(buyer.giveBack(other)).hasStatus(204);

        assertThat(movements(other)).isEmpty();
        assertThat(differences(booking)).isEmpty();
    }

    @Test
    void aFeeThatIsKeptStaysOursOnce() {
        var booking = bought("pm_card_visa");
        for (var i = 0; i < 2; i++) {
            transactions.executeWithoutResult(
                    _ -> fees.keep(booking, new Money(500, "EUR"), "cancelled " + booking));
        }
        awaitStatus(asked(booking, PAID - 500), RefundStatus.SUCCEEDED);

        assertThat(rows.balance(booking, "FEES_KEPT")).isEqualTo(-500);
        assertThat(rows.balance(booking, "SALES")).isZero();
        assertThat(rows.balance(booking, "PROVIDER")).isEqualTo(500);
        assertThat(differences(booking)).isEmpty();
    }

    @Test
    void aPaymentThatTheBooksDoNotKnowOfIsFound() {
        var booking = bought("pm_card_visa");
        rows.change("UPDATE payment SET amount = amount + 1 WHERE booking_id = ?", booking);

        assertThat(differences(booking)).singleElement().asString().contains("CAPTURED");

        rows.change("UPDATE payment SET amount = amount - 1 WHERE booking_id = ?", booking);
        assertThat(differences(booking)).isEmpty();
    }

    @Test
    void aRefundThatNobodyCountedIsFound() {
        var booking = bought("pm_card_visa");
        rows.change("UPDATE payment SET refunded = 7 WHERE booking_id = ?", booking);

        assertThat(differences(booking)).hasSize(1);

        rows.change("UPDATE payment SET refunded = 0 WHERE booking_id = ?", booking);
    }

    private List<MoneyCheck.Finding> differences(UUID booking) {
        return check.findings(LATELY).stream()
                .filter(found -> found.bookingId().equals(booking))
                .toList();
    }

    private List<String> movements(UUID booking) {
        return rows.texts(
                """
                SELECT kind FROM (SELECT kind, movement, min(created_at) AS at FROM ledger_entry
                                   WHERE booking_id = ? GROUP BY kind, movement) AS movements ORDER BY at
                """,
                booking);
    }
}
