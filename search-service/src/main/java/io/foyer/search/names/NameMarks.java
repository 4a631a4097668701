package io.foyer.search.names;

import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Names whose count may have changed; triggers on the copy of the listings add to them. */
@Repository
class NameMarks {

    private final JdbcClient jdbc;

    NameMarks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param taken how many marks are gone; names may have had several
     */
    record Marked(List<NameKey> names, int taken) {}

    /**
     * Takes the oldest marks and all others of the same names; they are back when the transaction
     * is rolled back.
     */
    Marked take(int most) {
        var names = new ArrayList<NameKey>();
        var taken = new ArrayList<Integer>();
        jdbc.sql(
                        """
                        WITH chosen AS MATERIALIZED (
                            SELECT DISTINCT kind, name
                              FROM (SELECT kind, name FROM name_mark ORDER BY id LIMIT :most) oldest),
                        taken AS (
                            DELETE FROM name_mark USING chosen
                             WHERE name_mark.kind = chosen.kind AND name_mark.name = chosen.name
                            RETURNING chosen.kind, chosen.name)
                        SELECT kind, name, count(*) AS marks FROM taken GROUP BY kind, name
                        """)
                .param("most", most)
                .query(
                        row -> {
                            names.add(NameRows.keyOf(row));
                            taken.add(row.getInt("marks"));
                        });
        return new Marked(names, taken.stream().mapToInt(Integer::intValue).sum());
    }

    /** The number that the latest mark got, whether it is still there or not. */
    long latest() {
        return jdbc.sql("SELECT last_value FROM name_mark_id_seq").query(Long.class).single();
    }

    /** Whether a mark of that number or an earlier one waits. */
    boolean waitsUpTo(long number) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM name_mark WHERE id <= :number)")
                .param("number", number)
                .query(Boolean.class)
                .single();
    }

    /** How many wait, as far as that many. */
    int waiting(int most) {
        return jdbc.sql("SELECT count(*) FROM (SELECT FROM name_mark LIMIT :most) AS waiting")
                .param("most", most)
                .query(Integer.class)
                .single();
    }
}
