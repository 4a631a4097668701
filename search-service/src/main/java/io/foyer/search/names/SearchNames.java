package io.foyer.search.names;

import io.foyer.search.index.Folding;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The names as they were counted last. A name is alive (shows to come), or gone (none; kept for a
 * while); either way its version is written in an index or not yet.
 *
 * <p>Counts are only changed by whoever has the turn ({@link UpkeepTurn}); everything else is
 * conditional on the version.
 */
@Repository
class SearchNames {

    private final JdbcClient jdbc;

    SearchNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Puts off names that have at least so many shows, and says which they are. */
    List<NameKey> putOff(Collection<NameKey> keys, int many, Instant until) {
        return jdbc.sql(
                        """
                        WITH busy AS (
                            SELECT kind, name FROM search_name
                              JOIN unnest(CAST(:kinds AS text[]), CAST(:names AS text[]))
                                   AS asked (kind, name) USING (kind, name)
                             WHERE shows >= :many),
                        put_off AS (
                            UPDATE search_name SET due_at = :until FROM busy
                             WHERE search_name.kind = busy.kind AND search_name.name = busy.name
                               AND due_at > :until)
                        SELECT kind, name FROM busy
                        """)
                .param("kinds", NameRows.kindsOf(keys))
                .param("names", NameRows.namesOf(keys))
                .param("many", many)
                .param("until", utc(until))
                .query((row, number) -> NameRows.keyOf(row))
                .list();
    }

    List<NameKey> due(Instant now, int most) {
        return jdbc.sql(
                        """
                        SELECT kind, name FROM search_name
                         WHERE due_at <= :now ORDER BY due_at LIMIT :most
                        """)
                .param("now", utc(now))
                .param("most", most)
                .query((row, number) -> NameRows.keyOf(row))
                .list();
    }

    /**
     * Notes these counts; a name takes a new version only when the index would show it otherwise.
     */
    void put(List<NameCount> counts, List<Instant> due) {
        var keys = counts.stream().map(NameCount::key).toList();
        jdbc.sql(
                        """
                        INSERT INTO search_name AS known (kind, name, folded, bearer_id, weight,
                               shows, last_start, due_at, version)
                        SELECT kind, name, folded, bearer_id::uuid, weight::bigint, shows::integer,
                               last_start::timestamptz, due_at::timestamptz,
                               nextval('search_name_version')
                          FROM unnest(CAST(:kinds AS text[]), CAST(:names AS text[]),
                                      CAST(:folded AS text[]), CAST(:bearers AS text[]),
                                      CAST(:weights AS text[]), CAST(:shows AS text[]),
                                      CAST(:ends AS text[]), CAST(:due AS text[]))
                               AS counted (kind, name, folded, bearer_id, weight, shows,
                                           last_start, due_at)
                        ON CONFLICT (kind, name) DO UPDATE
                        SET folded = excluded.folded, bearer_id = excluded.bearer_id,
                            weight = excluded.weight, shows = excluded.shows,
                            last_start = excluded.last_start, gone_at = NULL,
                            due_at = excluded.due_at,
                            (version, written_in) = (
                                SELECT CASE WHEN same THEN known.version ELSE excluded.version END,
                                       CASE WHEN same THEN known.written_in END
                                  FROM (SELECT (known.folded, known.bearer_id, known.weight,
                                                known.last_start)
                                        IS NOT DISTINCT FROM
                                               (excluded.folded, excluded.bearer_id,
                                                excluded.weight, excluded.last_start)) AS s (same))
                        """)
                .param("kinds", NameRows.kindsOf(keys))
                .param("names", NameRows.namesOf(keys))
                .param("folded", NameRows.texts(keys, key -> Folding.fold(key.name())))
                .param("bearers", NameRows.texts(counts, NameCount::bearerId))
                .param("weights", NameRows.texts(counts, NameCount::weight))
                .param("shows", NameRows.texts(counts, NameCount::shows))
                .param("ends", NameRows.texts(counts, NameCount::lastStart))
                .param("due", NameRows.texts(due, instant -> instant))
                .update();
    }

    /** Nothing is to come under these any more. */
    void end(Collection<NameKey> keys, Instant now) {
        jdbc.sql(
                        """
                        UPDATE search_name
                           SET shows = 0, weight = 0, last_start = NULL, bearer_id = NULL,
                               gone_at = :now, due_at = 'infinity', written_in = NULL,
                               version = nextval('search_name_version')
                          FROM unnest(CAST(:kinds AS text[]), CAST(:names AS text[]))
                               AS ended (kind, name)
                         WHERE search_name.kind = ended.kind AND search_name.name = ended.name
                           AND shows > 0
                        """)
                .param("now", utc(now))
                .param("kinds", NameRows.kindsOf(keys))
                .param("names", NameRows.namesOf(keys))
                .update();
    }

    static NameState stateOf(ResultSet row, int number) throws SQLException {
        return new NameState(
                NameRows.keyOf(row),
                row.getString("folded"),
                NameRows.uuid(row.getString("bearer_id")),
                row.getLong("weight"),
                NameRows.instant(row, "last_start"),
                row.getLong("version"));
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
