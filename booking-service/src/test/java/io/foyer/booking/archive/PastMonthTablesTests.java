package io.foyer.booking.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Where a month's sales lie is made like where they come from. */
class PastMonthTablesTests {

    private static final Cellar cellar = new Cellar();

    @AfterAll
    static void end() {
        cellar.close();
    }

    @Test
    void theTablesOfAMonthAreLikeThoseThatSell() {
        var month = LocalDate.parse("1999-12-01");
        cellar.database
                .transactions()
                .executeWithoutResult(
                        _ -> {
                            cellar.archives.months().make(month);
                            cellar.archives.months().make(month);
                        });

        for (var table : Archives.TABLES) {
            assertThat(columns(table + "_1999_12"))
                    .isEqualTo(columns(table))
                    .containsExactlyInAnyOrderElementsOf(columns("every_" + table));
            assertThat(indexes(table + "_1999_12")).isEqualTo(indexes(table)).isPositive();
        }
    }

    private static List<String> columns(String table) {
        return cellar.database
                .jdbc()
                .sql(
                        """
                        SELECT column_name || ' ' || data_type FROM information_schema.columns
                         WHERE table_name = ? ORDER BY ordinal_position
                        """)
                .param(table)
                .query(String.class)
                .list();
    }

    private static int indexes(String table) {
        return cellar.count("SELECT count(*) FROM pg_indexes WHERE tablename = ?", table);
    }
}
