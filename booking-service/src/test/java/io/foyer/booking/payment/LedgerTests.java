package io.foyer.booking.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.foyer.booking.testing.BookingDatabase;
import io.foyer.common.money.Money;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What the database itself sees to. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LedgerTests {

    private final BookingDatabase database = new BookingDatabase();
    private final JdbcClient jdbc = database.jdbc();
    private final TransactionTemplate transactions = database.transactions();
    private final Ledger ledger = new Ledger(jdbc);

    @AfterAll
    void close() {
        database.close();
    }

    @Test
    void aMovementIsWrittenOnce() {
        var payment = payment();

        write(Movement.authorised(payment));
        write(Movement.authorised(payment));
        write(Movement.captured(payment, true));

        assertThat(balance(payment, "RESERVED")).isZero();
        assertThat(balance(payment, "PROMISED")).isZero();
        assertThat(balance(payment, "PROVIDER")).isEqualTo(5_968);
        assertThat(balance(payment, "SALES")).isEqualTo(-5_968);
    }

    @Test
    void whatDoesNotAddUpIsRefusedAtTheCommit() {
        var payment = payment();
        var lopsided =
                new Movement(
                        "lopsided:" + payment.id(),
                        Movement.Kind.CAPTURED,
                        payment.id(),
                        payment.bookingId(),
                        null,
                        "EUR",
                        Map.of(LedgerAccount.PROVIDER, 100L, LedgerAccount.SALES, -99L));

        assertThatThrownBy(() -> write(lopsided))
                .hasStackTraceContaining("does not add up to zero");
        assertThat(rows(payment)).isZero();
    }

    @Test
    void aMovementOfTwoCurrenciesAddsUpInEach() {
        var payment = payment();

        assertThatThrownBy(
                        () ->
                                transactions.executeWithoutResult(
                                        _ -> {
                                            row(payment, "two", "PROVIDER", 100, "EUR");
                                            row(payment, "two", "SALES", -100, "USD");
                                        }))
                .hasStackTraceContaining("does not add up to zero");
    }

    @Test
    void nothingIsAddedToAMovementLater() {
        var payment = payment();
        write(Movement.captured(payment, false));

        assertThatThrownBy(() -> row(payment, "captured:" + payment.id(), "FEES_KEPT", 1, "EUR"))
                .hasStackTraceContaining("does not add up to zero");
    }

    @Test
    void whatIsWrittenStays() {
        var payment = payment();
        write(Movement.captured(payment, false));

        for (var change :
                new String[] {
                    "UPDATE ledger_entry SET amount = amount * 2",
                    "DELETE FROM ledger_entry",
                    "TRUNCATE ledger_entry"
                }) {
            assertThatThrownBy(() -> jdbc.sql(change).update())
                    .as(change)
                    .hasMessageContaining("only ever added to");
        }
        assertThat(rows(payment)).isEqualTo(2);
    }

    private void write(Movement movement) {
        transactions.executeWithoutResult(_ -> ledger.write(movement));
    }

    private void row(
            Payment payment, String movement, String account, long amount, String currency) {
        jdbc.sql(
                        """
                        INSERT INTO ledger_entry (movement, account, amount, currency, kind, payment_id, booking_id)
                        VALUES (?, ?, ?, ?, 'CAPTURED', ?, ?)
                        """)
                .params(movement, account, amount, currency, payment.id(), payment.bookingId())
                .update();
    }

    private long balance(Payment payment, String account) {
        return jdbc.sql(
                        """
                        SELECT coalesce(sum(amount), 0) FROM ledger_entry
                         WHERE payment_id = ? AND account = ?
                        """)
                .params(payment.id(), account)
                .query(Long.class)
                .single();
    }

    private int rows(Payment payment) {
        return jdbc.sql("SELECT count(*) FROM ledger_entry WHERE payment_id = ?")
                .param(payment.id())
                .query(Integer.class)
                .single();
    }

    private static Payment payment() {
        return new Payment(
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                1,
                1,
                Optional.empty(),
                new Money(5_968, "EUR"),
                PaymentStatus.AUTHORISED,
                Optional.empty(),
                Instant.EPOCH);
    }
}
