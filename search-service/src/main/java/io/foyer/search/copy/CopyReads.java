package io.foyer.search.copy;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets searches at the copy: a few at a time, each for so long and no longer. */
@Component
public class CopyReads {

    /**
     * What is typed differs so much that one plan for all of it is wrong for most, and to compile a
     * query takes longer than to answer it may take. To look at the words of a row costs many times
     * what it costs to compare a number.
     */
    private static final String SETTINGS =
            """
            SELECT set_config('statement_timeout', :limit, true),
                   set_config('plan_cache_mode', 'force_custom_plan', true),
                   set_config('cpu_operator_cost', '0.02', true),
                   set_config('work_mem', '16MB', true),
                   set_config('max_parallel_workers_per_gather', '0', true),
                   set_config('jit', 'off', true)
            """;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Semaphore readers;

    CopyReads(JdbcClient jdbc, PlatformTransactionManager transactions, CopyProperties limits) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setReadOnly(true);
        this.readers = new Semaphore(limits.readers());
    }

    /**
     * Reads in one transaction, whose statements together may take that long.
     *
     * @throws org.springframework.dao.DataAccessException or a {@code TransactionException} when
     *     that is not enough, too many read already, or search_db cannot be reached
     */
    public <T> T within(Duration limit, Function<CopyReading, T> work) {
        var deadline = System.nanoTime() + limit.toNanos();
        enter(limit);
        try {
            var result = transaction.execute(begun -> work.apply(reading(deadline)));
            if (result == null) {
                throw new IllegalStateException("A read returned nothing");
            }
            return result;
        } finally {
            readers.release();
        }
    }

    private void enter(Duration limit) {
        try {
            if (!readers.tryAcquire(limit.toNanos(), TimeUnit.NANOSECONDS)) {
                throw new TransientDataAccessResourceException("Too many read the copy already");
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new QueryTimeoutException("Interrupted before reading the copy", stopping);
        }
    }

    private CopyReading reading(long deadline) {
        return sql -> {
            var left = Duration.ofNanos(deadline - System.nanoTime()).toMillis();
            if (left <= 0) {
                throw new QueryTimeoutException("Reading the copy took too long");
            }
            jdbc.sql(SETTINGS).param("limit", String.valueOf(left)).query().singleRow();
            return jdbc.sql(sql);
        };
    }
}
