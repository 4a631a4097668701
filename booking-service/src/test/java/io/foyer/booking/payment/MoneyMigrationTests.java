package io.foyer.booking.payment;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.testing.store.Stores;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What was paid and refunded before there were refunds of their own, and books. */
class MoneyMigrationTests {

    private final DriverManagerDataSource database = freshDatabase();
    private final JdbcClient jdbc = JdbcClient.create(database);

    @BeforeEach
    void before() {
        flyway().target("66").load().migrate();
    }

    @Test
    void whatWasThereIsInTheBooks() {
        for (var status :
                new String[] {"CREATING", "AWAITING", "AUTHORISED", "CAPTURED", "CANCELLED"}) {
            pay(status);
        }
        var refunded = pay("REFUNDED");
        call(refunded, "DONE");
        var refunding = pay("CAPTURED");
        call(refunding, "PENDING");

        flyway().load().migrate();

        var limits =
                new Binder(new MapConfigurationPropertySource())
                        .bindOrCreate("foyer.ledger", LedgerProperties.class);
        assertThat(new LedgerCheck(jdbc, limits).findings(Duration.ofDays(1))).isEmpty();
        assertThat(refundOf(refunded)).isEqualTo("SUCCEEDED SEATS_GONE 1000");
        assertThat(refundOf(refunding)).isEqualTo("PENDING SEATS_GONE 1000");
        assertThat(count("SELECT count(*) FROM payment_op WHERE refund_id IS NULL")).isZero();
        assertThat(count("SELECT count(*) FROM payment WHERE refunded = amount")).isEqualTo(2);
        assertThat(count("SELECT count(DISTINCT payment_id) FROM ledger_entry")).isEqualTo(4);
    }

    @Test
    void whatWentBackBelongsToLines() {
        var payment = pay("CAPTURED");
        var booking =
                jdbc.sql("SELECT booking_id FROM payment WHERE id = ?")
                        .param(payment)
                        .query(UUID.class)
                        .single();
        flyway().target("108").load().migrate();
        var ofTheFirst = refund(payment, booking, 300, "SUCCEEDED");
        refund(payment, booking, 1_000, "FAILED");
        refund(payment, booking, 450, "PENDING");
        var ofTheLast = refund(payment, booking, 170, "PENDING");
        line(booking, 1, 400, 100, ofTheFirst);
        line(booking, 2, 300, null, null);
        line(booking, 3, 300, null, null);
        line(booking, 4, 300, 0, ofTheLast);
        jdbc.sql("UPDATE payment SET refunded = 920").update();

        flyway().load().migrate();

        assertThat(refundedLines()).containsExactly("1: 300", "4: 170");
        assertThat(
                        jdbc.sql(
                                        """
                                        SELECT format('%s of %s: %s', refund.amount, line.ordinal, line.amount)
                                          FROM refund_line line JOIN refund ON refund.id = refund_id
                                         ORDER BY refund.created_at, line.ordinal
                                        """)
                                .query(String.class)
                                .list())
                .containsExactly("300 of 1: 300", "170 of 4: 170");

        jdbc.sql(
                        """
                        UPDATE refund SET status = 'FAILED', failure = 'card_closed', completed_at = now() WHERE id = ?
                        """)
                .param(ofTheLast)
                .update();
        assertThat(refundedLines()).containsExactly("1: 300", "4: 0");
    }

    private List<String> refundedLines() {
        return jdbc.sql(
                        """
                        SELECT format('%s: %s', ordinal, refunded) FROM refunded_line ORDER BY ordinal
                        """)
                .query(String.class)
                .list();
    }

    private void line(
            UUID booking, int ordinal, long total, @Nullable Integer kept, @Nullable UUID refund) {
        jdbc.sql("ALTER TABLE booking_line DROP CONSTRAINT IF EXISTS booking_line_of_booking")
                .update();
        jdbc.sql(
                        """
                        INSERT INTO booking_line (booking_id, ordinal, section, row_label, seat_label, price_tier_id,
                                                  price, service_fee, tax, total, cancelled_at, cancelled_for, kept, refund_id)
                        VALUES (:booking, :ordinal, 'A', '1', '1', gen_random_uuid(), :total, 0, 0, :total,
                                CASE WHEN CAST(:kept AS bigint) IS NULL THEN NULL ELSE now() END,
                                CASE WHEN CAST(:kept AS bigint) IS NULL THEN NULL ELSE 'BUYER_CANCELLED' END, :kept, :refund)
                        """)
                .param("booking", booking)
                .param("ordinal", ordinal)
                .param("total", total)
                .param("kept", kept)
                .param("refund", refund)
                .update();
    }

    private UUID refund(UUID payment, UUID booking, long amount, String status) {
        return jdbc.sql(
                        """
                        INSERT INTO refund (id, payment_id, booking_id, amount, currency, status, reason, key, created_at, completed_at)
                        VALUES (gen_random_uuid(), :payment, :booking, :amount, 'EUR', :status, 'ORGANIZER', gen_random_uuid(),
                                clock_timestamp(), CASE :status WHEN 'PENDING' THEN NULL ELSE now() END)
                        RETURNING id
                        """)
                .param("payment", payment)
                .param("booking", booking)
                .param("amount", amount)
                .param("status", status)
                .query(UUID.class)
                .single();
    }

    private UUID pay(String status) {
        var id = UUID.randomUUID();
        jdbc.sql(
                        """
                        INSERT INTO payment (id, booking_id, account_id, attempt, fence, amount, currency, status)
                        VALUES (?, gen_random_uuid(), gen_random_uuid(), 1, 1, 1000, 'EUR', ?)
                        """)
                .params(id, status)
                .update();
        return id;
    }

    private void call(UUID payment, String state) {
        jdbc.sql(
                        """
                        INSERT INTO payment_op (key, payment_id, kind, request_hash, state)
                        VALUES (?, ?, 'REFUND', 'hash', ?)
                        """)
                .params("bk:" + payment + ":pi:1:ref", payment, state)
                .update();
    }

    private String refundOf(UUID payment) {
        return jdbc.sql(
                        """
                        SELECT status || ' ' || reason || ' ' || amount FROM refund WHERE payment_id = ?
                        """)
                .param(payment)
                .query(String.class)
                .single();
    }

    private int count(String sql) {
        return jdbc.sql(sql).query(Integer.class).single();
    }

    private FluentConfiguration flyway() {
        return Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/common", "classpath:db/migration");
    }

    private static DriverManagerDataSource freshDatabase() {
        var fresh = Stores.freshDatabase("booking");
        return new DriverManagerDataSource(fresh.url(), fresh.user(), fresh.password());
    }
}
