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

    /** Locks those that are as they were said to be, without ever waiting for one. */
    private static final String STANDING =
            """
            WITH standing AS (
                SELECT kind, name FROM search_name
                  JOIN unnest(CAST(:kinds AS text[]), CAST(:names AS text[]),
                              CAST(:versions AS bigint[])) AS said (kind, name, version)
                 USING (kind, name, version)
                   FOR UPDATE OF search_name SKIP LOCKED)
            """;

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

    /**
     * Notes that these versions are in the index, but for names that have changed meanwhile, and
     * for those that somebody is changing: waiting for whoever counts, who may wait for another of
     * these names, would be a deadlock. Writing such a name once more does no harm.
     */
    void written(Collection<NameState> states, String index) {
        jdbc.sql(
                        STANDING
                                + """
                                UPDATE search_name SET written_in = :index FROM standing
                                 WHERE search_name.kind = standing.kind
                                   AND search_name.name = standing.name
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

    /** Drops these, but for names that have changed meanwhile or are being changed. */
    void forget(Collection<NameState> states) {
        jdbc.sql(
                        STANDING
                                + """
                                DELETE FROM search_name USING standing
                                 WHERE search_name.kind = standing.kind
                                   AND search_name.name = standing.name
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
