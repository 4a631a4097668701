package io.foyer.booking.group;

import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Transactions in which Postgres keeps its plans, and looks rows up by their keys however few there
 * are.
 *
 * <p>What is written or read for many bookings at once has a part of each table for every showtime
 * to think about, which takes it one or two milliseconds a statement, more than the statement
 * itself; and as it takes small groups to be cheaper when planned by themselves, it does so each
 * time. But a plan that was kept from when a table was empty would go through all of it once a sale
 * has filled it, until Postgres looks at the table again a minute later. So only for statements
 * that name each row they want by a key.
 */
@Component
public class PlannedOnce {

    private static final String FROM_NOW_ON =
            """
            SELECT set_config('plan_cache_mode', 'force_generic_plan', true)
                || set_config('enable_seqscan', 'off', true)
            """;

    private final JdbcClient jdbc;
    private final TransactionTemplate reads;
    private final TransactionTemplate writes;

    public PlannedOnce(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.reads = new TransactionTemplate(transactions);
        this.reads.setReadOnly(true);
        this.writes = new TransactionTemplate(transactions);
    }

    /** Reads in one transaction, that of the caller if there is one. */
    public <T> T read(Supplier<T> statements) {
        return within(reads, statements);
    }

    /** Writes in one transaction, that of the caller if there is one. */
    public <T> T write(Supplier<T> statements) {
        return within(writes, statements);
    }

    private <T> T within(TransactionTemplate transaction, Supplier<T> statements) {
        return Objects.requireNonNull(
                transaction.execute(
                        _ -> {
                            jdbc.sql(FROM_NOW_ON).query(String.class).single();
                            return statements.get();
                        }));
    }
}
