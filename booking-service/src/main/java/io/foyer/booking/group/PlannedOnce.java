package io.foyer.booking.group;

import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Has Postgres keep its plans for the rest of a transaction. What is written or read for many
 * bookings at once has a part of each table for every showtime to think about, which takes it one
 * or two milliseconds a statement, more than the statement itself; and as it takes small groups to
 * be cheaper when planned by themselves, it does so each time. Only for statements that are written
 * so that plans which were kept from when tables were empty read nobody else's rows, as {@code
 * NewlySellingTests} and {@code NewlyHeldTests} show.
 */
@Component
public class PlannedOnce {

    /** A column, for a statement that a transaction begins with. */
    public static final String FROM_NOW_ON =
            "set_config('plan_cache_mode', 'force_generic_plan', true) AS planned_once";

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;

    public PlannedOnce(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.transactions = new TransactionTemplate(transactions);
        this.transactions.setReadOnly(true);
    }

    /**
     * What is read by one or more statements.
     *
     * @param reads in a transaction, that of the caller if there is one
     */
    public <T> T read(Supplier<T> reads) {
        return Objects.requireNonNull(
                transactions.execute(
                        _ -> {
                            jdbc.sql("SELECT " + FROM_NOW_ON).query(String.class).single();
                            return reads.get();
                        }));
    }
}
