package io.foyer.search.names;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Which names an index does not have yet. Each row says which index has its version, so that an
 * index that is made anew lacks all of them, whatever became of the one before.
 */
@Repository
class UnwrittenNames {

    private static final String COLUMNS =
            "kind, name, folded, bearer_id, weight, last_start, version";

    private final JdbcClient jdbc;

    UnwrittenNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Each part is read in the order of an index, since there may be a million of them. */
    List<NameState> next(String index, int most) {
        return jdbc.sql(
                        """
                        (SELECT %1$s FROM search_name
                          WHERE written_in IS NULL ORDER BY version LIMIT :most)
                        UNION ALL
                        (SELECT %1$s FROM search_name
                          WHERE written_in < :index ORDER BY written_in LIMIT :most)
                        UNION ALL
                        (SELECT %1$s FROM search_name
                          WHERE written_in > :index ORDER BY written_in LIMIT :most)
                        LIMIT :most
                        """
                                .formatted(COLUMNS))
                .param("index", index)
                .param("most", most)
                .query(SearchNames::stateOf)
                .list();
    }

    /** Notes that these versions are in the index, but for names that have changed meanwhile. */
    void written(Collection<NameState> states, String index) {
        jdbc.sql(
                        """
                        UPDATE search_name SET written_in = :index
                          FROM unnest(CAST(:kinds AS text[]), CAST(:names AS text[]),
                                      CAST(:versions AS bigint[])) AS said (kind, name, version)
                         WHERE search_name.kind = said.kind AND search_name.name = said.name
                           AND search_name.version = said.version
                        """)
                .param("index", index)
                .param("kinds", NameRows.texts(states, state -> state.key().kind()))
                .param("names", NameRows.texts(states, state -> state.key().name()))
                .param("versions", NameRows.texts(states, NameState::version))
                .update();
    }

    /** Names that ended before that time, and of whose end the index knows. */
    List<NameState> ended(Instant before, String index, int most) {
        return jdbc.sql(
                        "SELECT "
                                + COLUMNS
                                + """
                                 FROM search_name
                                 WHERE gone_at < :before AND written_in = :index
                                 ORDER BY gone_at LIMIT :most
                                """)
                .param("before", before.atOffset(ZoneOffset.UTC))
                .param("index", index)
                .param("most", most)
                .query(SearchNames::stateOf)
                .list();
    }

    /** Drops these, but for names that have changed meanwhile. */
    void forget(Collection<NameState> states) {
        jdbc.sql(
                        """
                        DELETE FROM search_name USING unnest(CAST(:kinds AS text[]),
                               CAST(:names AS text[]), CAST(:versions AS bigint[]))
                               AS said (kind, name, version)
                         WHERE search_name.kind = said.kind AND search_name.name = said.name
                           AND search_name.version = said.version
                        """)
                .param("kinds", NameRows.texts(states, state -> state.key().kind()))
                .param("names", NameRows.texts(states, state -> state.key().name()))
                .param("versions", NameRows.texts(states, NameState::version))
                .update();
    }

    /** How many wait to be written, as far as that many. */
    int waiting(int most) {
        return jdbc.sql(
                        """
                        SELECT count(*) FROM
                            (SELECT FROM search_name WHERE written_in IS NULL LIMIT :most) AS waiting
                        """)
                .param("most", most)
                .query(Integer.class)
                .single();
    }
}
