package io.foyer.booking.checkout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The judge of the runs finds each wrong that it is to find. */
class MoneySweepTests extends QuietProviderScene {

    private UUID booking = new UUID(0, 0);

    @BeforeEach
    void buy() {
        booking = buyer.hold(showtime, 1);
        assertThat(buyer.confirm(booking, "pm_card_visa")).hasStatusOk();
        await().atMost(SOON)
                .until(
                        () -> {
                            workers.makeCalls();
                            return rows.paymentStatus(booking).equals("CAPTURED");
                        });
    }

    @Test
    void aGoodSaleHasNoFlaws() {
        assertThat(new MoneySweep(rows).flaws(showtime.id())).isEmpty();
    }

    @Test
    void moneyOfAnotherAmountIsFound() {
        found("P1", "UPDATE payment SET amount = amount + 1 WHERE booking_id = ?");
    }

    /** As if a ticket's money had gone back a second time, out of nobody's price. */
    @Test
    void moneyThatWentBackOfNoLineIsFound() {
        var back =
                """
                WITH gone AS (
                    UPDATE payment SET refunded = 1 WHERE booking_id = ? RETURNING id, booking_id)
                INSERT INTO refund (id, payment_id, booking_id, amount, currency, status, reason, key, completed_at)
                SELECT gen_random_uuid(), id, booking_id, 1, 'EUR', 'SUCCEEDED', 'BUYER_CANCELLED', gen_random_uuid(), now()
                  FROM gone
                """;
        found("P9 a refund is more or less", back);
    }

    @Test
    void aPriceThatIsNotKeptWholeIsFound() {
        found(
                "P1 another sum is kept",
                """
                INSERT INTO refunded_line (payment_id, ordinal, total, refunded)
                SELECT payment.id, ordinal, total, 1 FROM payment JOIN booking_line USING (booking_id)
                 WHERE booking_id = ?
                """);
    }

    @Test
    void moneyWithoutABookingIsFound() {
        found("P1", "UPDATE booking SET status = 'EXPIRED' WHERE id = ?");
        found("P7", "UPDATE booking SET status = 'EXPIRED' WHERE id = ?");
    }

    @Test
    void whatIsNotOverIsFound() {
        found("P8", "UPDATE payment SET status = 'AUTHORISED' WHERE booking_id = ?");
    }

    @Test
    void aRefundThatNobodyMadeIsFound() {
        found("P9", "UPDATE payment SET refunded = 1 WHERE booking_id = ?");
    }

    @Test
    void aSecondPaymentIsFound() {
        found(
                "P2",
                """
                INSERT INTO payment (id, booking_id, account_id, attempt, fence, amount, currency, status)
                SELECT gen_random_uuid(), booking_id, account_id, 2, fence, amount, currency, 'REFUNDED'
                  FROM payment WHERE booking_id = ?
                """);
    }

    @Test
    void aTicketThatIsNotThereIsFound() {
        found("I3", "DELETE FROM ticket WHERE booking_id = ?");
    }

    private void found(String invariant, String wrong) {
        rows.change(wrong, booking);

        assertThat(new MoneySweep(rows).flaws(showtime.id()))
                .anyMatch(flaw -> flaw.startsWith(invariant));
    }
}
