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

    /** Takes the oldest marks; they are back when the transaction is rolled back. */
    Marked take(int most) {
        var names = new ArrayList<NameKey>();
        var taken = new ArrayList<Integer>();
        jdbc.sql(
                        """
                        WITH taken AS (
                            DELETE FROM name_mark
                             WHERE id IN (SELECT id FROM name_mark ORDER BY id LIMIT :most)
                            RETURNING kind, name)
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

    /** How many wait, as far as that many. */
    int waiting(int most) {
        return jdbc.sql("SELECT count(*) FROM (SELECT FROM name_mark LIMIT :most) AS waiting")
                .param("most", most)
                .query(Integer.class)
                .single();
    }
}
