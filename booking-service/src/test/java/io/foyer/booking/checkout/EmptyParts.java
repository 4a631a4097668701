package io.foyer.booking.checkout;

import io.foyer.booking.testing.Rows;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * An empty table of this transaction's connection in place of a real one that other tests have
 * filled, in as many parts, so that plans can be made while all of them are empty.
 */
final class EmptyParts {

    private static final int PARTS = 16;

    /** After the fifth time the driver names a statement; of a named one the sixth plan is kept. */
    static final int UNTIL_KEPT = 15;

    private final Rows rows;
    private final String table;

    /**
     * @param table partitioned by showtime
     */
    EmptyParts(Rows rows, String table) {
        this.rows = rows;
        this.table = table;
    }

    /** Until the transaction ends. */
    void create() {
        rows.change(
                """
                CREATE TEMP TABLE %s (LIKE public.%s INCLUDING ALL)
                    PARTITION BY HASH (showtime_id) ON COMMIT DROP
                """
                        .formatted(table, table));
        IntStream.range(0, PARTS)
                .forEach(
                        part ->
                                rows.change(
                                        """
                                        CREATE TEMP TABLE empty_part_%d PARTITION OF %s
                                           FOR VALUES WITH (MODULUS %d, REMAINDER %d) ON COMMIT DROP
                                        """
                                                .formatted(part, table, PARTS, part)));
        rows.change("ANALYZE " + table);
    }

    /** How many of its rows this transaction has looked at. */
    long rowsRead() {
        return rows.count(
                """
                SELECT coalesce(sum(seq_tup_read + coalesce(idx_tup_fetch, 0)), 0)::int FROM pg_stat_xact_user_tables
                 WHERE relname LIKE 'empty_part_%'
                """);
    }

    /** Whether these showtimes lie in two parts. */
    boolean areApart(UUID one, UUID other) {
        return partOf(one) != partOf(other);
    }

    private int partOf(UUID showtimeId) {
        return rows.count(
                """
                SELECT part FROM generate_series(0, ? - 1) AS part
                 WHERE satisfies_hash_partition('public.%s'::regclass, ?, part, ?)
                """
                        .formatted(table),
                PARTS,
                PARTS,
                showtimeId);
    }
}
