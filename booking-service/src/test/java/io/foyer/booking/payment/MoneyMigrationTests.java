package io.foyer.booking.payment;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.testing.store.Stores;
import java.time.Duration;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
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
