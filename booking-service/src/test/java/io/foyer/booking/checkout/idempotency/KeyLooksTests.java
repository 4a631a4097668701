package io.foyer.booking.checkout.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.booking.checkout.idempotency.IdempotentRequest.StoredAnswer;
import io.foyer.booking.checkout.idempotency.KeptAnswers.NewAnswer;
import io.foyer.booking.group.GroupProperties;
import io.foyer.booking.group.Groups;
import io.foyer.booking.group.PlannedOnce;
import io.foyer.booking.testing.CheckoutTest;
import io.foyer.booking.testing.EmptyTables;
import io.foyer.booking.testing.Rows;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What the look before each hold costs when a sale fills tables that were empty. */
@CheckoutTest
@SuppressWarnings("NullAway.Init") // set before each test
class KeyLooksTests {

    private static final int OTHERS = 500;

    /** A buyer's own key, booking and seat. */
    private static final int FEW = 10;

    private final UUID showtime = UUID.randomUUID();

    @Autowired private JdbcClient jdbc;
    @Autowired private PlannedOnce planned;
    @Autowired private Rows rows;
    @Autowired private TransactionTemplate transactions;

    private EmptyTables tables;
    private KeptAnswers answers;
    private int sold;

    /** By statements of their own, and so in the test's transaction. */
    @BeforeEach
    void alone() {
        tables = new EmptyTables(rows, "booking", "claimed_seat", "idempotent_request");
        var each = new GroupProperties(false, 1, 1, 1, Duration.ofSeconds(1));
        answers = new KeptAnswers(jdbc, planned, new Groups(each, new SimpleMeterRegistry()));
    }

    @Test
    void readTheBuyersOwnRowsAlone() {
        transactions.executeWithoutResult(
                status -> {
                    status.setRollbackOnly();
                    tables.create();
                    IntStream.range(0, EmptyTables.UNTIL_KEPT + OTHERS).forEach(_ -> buy());
                    var last = buy();
                    var seen = tables.rowsRead();

                    assertThat(answers.find(last, showtime))
                            .satisfies(
                                    look -> {
                                        assertThat(look.known()).isPresent();
                                        assertThat(look.seatsClaimed()).isOne();
                                    });
                    assertThat(tables.rowsRead() - seen).isLessThan(FEW);
                });
    }

    @Test
    void arePlannedOnceAndNotEachTime() {
        transactions.executeWithoutResult(
                status -> {
                    status.setRollbackOnly();
                    look(EmptyTables.UNTIL_KEPT);
                    var plans = plans();
                    look(OTHERS);

                    assertThat(plans()).isEqualTo(plans);
                });
    }

    private void look(int times) {
        IntStream.range(0, times).forEach(_ -> answers.find(key(UUID.randomUUID()), showtime));
    }

    private IdempotencyKey buy() {
        var account = UUID.randomUUID();
        var booking = UUID.randomUUID();
        answers.find(key(account), showtime);
        answers.keep(
                new NewAnswer(
                        new KeyedRequest(key(account), "hash"),
                        booking,
                        UUID.randomUUID(),
                        new StoredAnswer(201, "{}")));
        rows.change(
                """
                INSERT INTO booking (id, account_id, showtime_id, showtime_number, event_id, event_name, venue_id,
                                     venue_name, venue_city, starts_at, status, currency, total, expires_at)
                VALUES (?, ?, ?, 1, gen_random_uuid(), 'Midsummer Night', gen_random_uuid(), 'Globe', 'London',
                        now() + interval '3 d', 'HELD', 'EUR', 5000, now() + interval '10 min')
                """,
                booking,
                account,
                showtime);
        rows.change(
                """
                INSERT INTO claimed_seat (booking_id, ordinal, showtime_id, fence, status)
                VALUES (?, ?, ?, 1, 'CONFIRMED')
                """,
                booking,
                sold++,
                showtime);
        return key(account);
    }

    private static IdempotencyKey key(UUID account) {
        return new IdempotencyKey(account, "hold");
    }

    /** How often this connection's looks were planned each by itself. */
    private int plans() {
        return rows.count(
                """
                SELECT coalesce(sum(custom_plans), 0)::int FROM pg_prepared_statements
                 WHERE statement LIKE 'SELECT known%'
                """);
    }
}
