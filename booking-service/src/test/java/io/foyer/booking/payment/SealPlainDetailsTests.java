package io.foyer.booking.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.foyer.booking.group.GroupProperties;
import io.foyer.booking.group.Groups;
import io.foyer.testing.store.Stores;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What the first release wrote in plain is sealed, and only then its columns go. */
class SealPlainDetailsTests {

    private static final String INTENT = "pi_of_the_first_release";

    private final DriverManagerDataSource database = freshDatabase();
    private final JdbcClient jdbc = JdbcClient.create(database);
    private final PaymentSeal seal = Seals.demo();

    private final UUID payment = UUID.randomUUID();

    @BeforeEach
    void before() {
        flyway().target("93").load().migrate();
        jdbc.sql(
                        """
                        INSERT INTO payment (id, booking_id, account_id, attempt, fence, amount, currency, status,
                                             payment_intent_id, card_brand, card_last4)
                        VALUES (?, gen_random_uuid(), gen_random_uuid(), 1, 1, 1000, 'EUR', 'CAPTURED', ?, 'visa', '4242')
                        """)
                .params(payment, INTENT)
                .update();
        jdbc.sql(
                        """
                        INSERT INTO stripe_event (id, type, payment_intent_id, state)
                        VALUES ('evt_waits', 'x', ?, 'RECEIVED'), ('evt_done', 'x', ?, 'DONE')
                        """)
                .params(INTENT, INTENT)
                .update();
    }

    @Test
    void whatWasInPlainIsSealedAndCanBeRead() {
        flyway().javaMigrations(new SealPlainDetails(seal)).load().migrate();

        var payments = new PaymentMapper(seal);
        var read =
                jdbc.sql("SELECT * FROM payment WHERE intent_index = ?")
                        .param(seal.indexOf(INTENT))
                        .query(payments)
                        .single();
        assertThat(read.id()).isEqualTo(payment);
        assertThat(read.intentId()).contains(INTENT);
        assertThat(read.card()).contains(new Card("visa", "4242"));
        assertThat(webhooks().intentOf(event("evt_waits"))).contains(INTENT);
        assertThat(
                        jdbc.sql(
                                        "SELECT intent_sealed IS NULL FROM stripe_event WHERE id ="
                                                + " 'evt_done'")
                                .query(Boolean.class)
                                .single())
                .isTrue();
        assertThat(jdbc.sql("SELECT t::text FROM payment t").query(String.class).single())
                .doesNotContain(INTENT, "visa", "4242");
    }

    @Test
    void columnsWithSomethingInThemAreNotRemoved() {
        assertThatThrownBy(() -> flyway().load().migrate())
                .isInstanceOf(FlywayException.class)
                .hasMessageContaining("version 94 has to seal them first");

        assertThat(jdbc.sql("SELECT payment_intent_id FROM payment").query(String.class).single())
                .isEqualTo(INTENT);
    }

    private StripeEvents webhooks() {
        var alone = new GroupProperties(false, 1, 1, 1, Duration.ofSeconds(1));
        return new StripeEvents(jdbc, seal, new Groups(alone, new SimpleMeterRegistry()));
    }

    private static StripeEvents.StripeEvent event(String id) {
        return new StripeEvents.StripeEvent(id, "x", 0, 0);
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
