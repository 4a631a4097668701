package io.foyer.booking.retention;

import static org.assertj.core.api.Assertions.assertThat;

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
                .allMatch(table -> KEPT.contains(table) || isEmptied(table));
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

    /** Partitions are their table's business. */
    private static List<String> tables(String sql) {
        return attic.database
                .jdbc()
                .sql(
                        "SELECT DISTINCT table_name FROM ("
                                + sql
                                + ") AS found JOIN pg_class ON relname = table_name AND relkind IN"
                                + " ('r', 'p') AND NOT relispartition")
                .query(String.class)
                .list();
    }

    private static boolean isEmptied(String table) {
        return BookingRows.STATEMENTS.stream()
                .anyMatch(statement -> statement.startsWith("DELETE FROM " + table + " "));
    }
}
