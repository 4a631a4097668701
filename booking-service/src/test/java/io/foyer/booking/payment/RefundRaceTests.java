package io.foyer.booking.payment;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.booking.testing.BookingDatabase;
import io.foyer.common.money.Money;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** P9: whoever asks at the same time, never does more go back than came. */
class RefundRaceTests {

    private static final int ASKERS = 8;
    private static final Money PART = new Money(300, "EUR");

    private final BookingDatabase database = new BookingDatabase();
    private final JdbcClient jdbc = database.jdbc();
    private final RefundRows rows = new RefundRows(jdbc, UUID::randomUUID, Seals.demo());
    private final UUID booking = UUID.randomUUID();
    private final UUID payment = UUID.randomUUID();

    @BeforeEach
    void pay() {
        jdbc.sql(
                        """
                        INSERT INTO payment (id, booking_id, account_id, attempt, fence, amount, currency, status)
                        VALUES (?, ?, gen_random_uuid(), 1, 1, 1000, 'EUR', 'CAPTURED')
                        """)
                .params(payment, booking)
                .update();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void ofPartsThatAreAskedForTogetherAsManyAreGrantedAsThereIsMoneyFor() throws Exception {
        var known = rows.paid(booking).orElseThrow();
        var together = new CyclicBarrier(ASKERS);

        var granted =
                atOnce(
                        () -> {
                            together.await();
                            // Nobody has locked, and everybody has read that all is left.
                            return rows.take(known, PART);
                        });

        assertThat(granted.stream().filter(yes -> yes)).hasSize(3);
        assertThat(refunded()).isEqualTo(900);
    }

    @Test
    void theDatabaseRefusesMoreEvenIfNobodyAsksIt() {
        jdbc.sql("UPDATE payment SET refunded = 1000").update();

        assertThat(rows.take(rows.paid(booking).orElseThrow(), new Money(1, "EUR"))).isFalse();
        assertThat(overdrawn()).isTrue();
    }

    /** Without the guards: look whether there is enough, then write. */
    @Test
    void withoutTheGuardsMoreGoesBackThanCame() throws Exception {
        jdbc.sql("ALTER TABLE payment DROP CONSTRAINT payment_refunded_within_amount").update();
        var together = new CyclicBarrier(ASKERS);

        atOnce(
                () -> {
                    var enough = rows.paid(booking).orElseThrow().left().amount() >= PART.amount();
                    together.await();
                    if (enough) {
                        jdbc.sql("UPDATE payment SET refunded = refunded + ? WHERE id = ?")
                                .params(PART.amount(), payment)
                                .update();
                    }
                    return enough;
                });

        assertThat(refunded()).isGreaterThan(1_000);
    }

    private boolean overdrawn() {
        try {
            jdbc.sql("UPDATE payment SET refunded = 1001").update();
            return false;
        } catch (DataIntegrityViolationException refused) {
            return String.valueOf(refused.getMessage()).contains("payment_refunded_within_amount");
        }
    }

    private long refunded() {
        return jdbc.sql("SELECT refunded FROM payment").query(Long.class).single();
    }

    private static <T> List<T> atOnce(Callable<T> task) throws Exception {
        List<T> results = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var result : threads.invokeAll(Collections.nCopies(ASKERS, task))) {
                results.add(result.get());
            }
        }
        return results;
    }
}
