package io.foyer.booking.retention;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.booking.archive.Archives;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Asks the schema itself what belongs to a booking, so that nothing new is forgotten. */
class EverythingOfABookingTests {

    /** The books outlive what was bought, and so does what a person has to know of them. */
    private static final Set<String> KEPT =
            Set.of("payment", "refund", "ledger_entry", "money_difference");

    private static final Attic attic = new Attic();

    @AfterAll
    static void end() {
        attic.close();
    }

    @Test
    void everyTableThatNamesABookingIsEmptiedWithItOrKeptOnPurpose() {
        assertThat(
                        tables(
                                "SELECT table_name FROM information_schema.columns WHERE"
                                        + " column_name = 'booking_id'"))
                .isNotEmpty()
                .allMatch(table -> KEPT.contains(table) || isWhole(table) || isEmptied(table));
    }

    @Test
    void everyTableThatRefersToABookingOrItsTicketsIsEmptiedBeforeThem() {
        assertThat(
                        tables(
                                """
                                SELECT referring.relname AS table_name FROM pg_constraint
                                  JOIN pg_class referring ON referring.oid = conrelid
                                  JOIN pg_class referred ON referred.oid = confrelid
                                 WHERE contype = 'f' AND referred.relname IN ('booking', 'booking_line', 'ticket', 'claimed_seat')
                                """))
                .isNotEmpty()
                .allMatch(EverythingOfABookingTests::isEmptied);
    }

    /** Of what sells and what is past together; both parts are emptied. */
    private static boolean isWhole(String table) {
        return Archives.TABLES.stream().map("every_"::concat).anyMatch(table::equals);
    }

    /** Partitions are their table's business, except those that sell. */
    private static List<String> tables(String sql) {
        return attic.database
                .jdbc()
                .sql(
                        "SELECT DISTINCT table_name FROM ("
                                + sql
                                + ") AS found JOIN pg_class ON relname = table_name AND relkind IN"
                                + " ('r', 'p') AND (NOT relispartition OR relname = ANY (?))")
                .param(Archives.TABLES.toArray(String[]::new))
                .query(String.class)
                .list();
    }

    /** Row by row, and with a month that is dropped. */
    private static boolean isEmptied(String table) {
        return empties(BookingRows.STATEMENTS, table)
                && (Archives.TABLES.contains(table) || empties(BookingRows.BESIDE_A_MONTH, table));
    }

    private static boolean empties(List<String> statements, String table) {
        return statements.stream()
                .anyMatch(statement -> statement.startsWith("DELETE FROM " + table + " "));
    }
}
