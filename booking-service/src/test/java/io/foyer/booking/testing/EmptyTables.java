package io.foyer.booking.testing;

import java.util.List;
import java.util.stream.Stream;

/**
 * Empty tables of this transaction's connection in place of real ones that other tests have filled,
 * so that plans can be made while they are empty, as before the first sale.
 */
public final class EmptyTables {

    /** After the fifth time the driver names a statement; of a named one the sixth plan is kept. */
    public static final int UNTIL_KEPT = 15;

    private final Rows rows;
    private final List<String> tables;

    /**
     * @param tables without parts
     */
    public EmptyTables(Rows rows, String... tables) {
        this.rows = rows;
        this.tables = List.of(tables);
    }

    /** Until the transaction ends. */
    public void create() {
        for (var table : tables) {
            rows.change(
                    "CREATE TEMP TABLE %s (LIKE public.%s INCLUDING ALL) ON COMMIT DROP"
                            .formatted(table, table));
            rows.change("ANALYZE " + table);
        }
    }

    /**
     * How many of their rows this transaction has looked at.
     *
     * @param others tables whose rows count, too
     */
    public long rowsRead(String... others) {
        return rows.count(
                """
                SELECT coalesce(sum(seq_tup_read + coalesce(idx_tup_fetch, 0)), 0)::int FROM pg_stat_xact_user_tables
                 WHERE relid = ANY (?::regclass[])
                """,
                (Object) Stream.concat(tables.stream(), Stream.of(others)).toArray(String[]::new));
    }
}
