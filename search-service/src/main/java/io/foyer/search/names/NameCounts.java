package io.foyer.search.names;

import io.foyer.search.index.Folding;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts what is to come under a name, in the copy of the listings. */
@Repository
class NameCounts {

    private static final String ITS_NAME = "%s = ANY(CAST(:names AS text[]))";

    /** The copy has an index of folded cities already. */
    private static final String ITS_CITY_KEY =
            "city_key = ANY(CAST(:folded AS text[])) AND " + ITS_NAME;

    private final JdbcClient jdbc;

    NameCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Names without a show that begins after {@code now} are left out. */
    List<NameCount> of(Collection<NameKey> keys, Instant now) {
        var namesByKind = new EnumMap<NameKind, List<String>>(NameKind.class);
        for (var key : keys) {
            namesByKind.computeIfAbsent(key.kind(), kind -> new ArrayList<>()).add(key.name());
        }
        var counts = new ArrayList<NameCount>();
        namesByKind.forEach((kind, names) -> counts.addAll(of(kind, names, now)));
        return counts;
    }

    private List<NameCount> of(NameKind kind, List<String> names, Instant now) {
        return jdbc.sql(questionOf(kind))
                .param("names", names.toArray(String[]::new))
                .param("folded", names.stream().map(Folding::fold).toArray(String[]::new))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, number) -> countOf(kind, row))
                .list();
    }

    private static NameCount countOf(NameKind kind, ResultSet row) throws SQLException {
        return new NameCount(
                new NameKey(kind, row.getString("name")),
                row.getInt("shows"),
                row.getLong("popularity"),
                row.getObject("first_start", OffsetDateTime.class).toInstant(),
                row.getObject("last_start", OffsetDateTime.class).toInstant(),
                NameRows.uuid(row.getString("bearer")));
    }

    /** Each finds its shows by an index of the copy. */
    private static String questionOf(NameKind kind) {
        return switch (kind) {
            case EVENT -> question("event_name", "sum", alone("event_id::text"), ITS_NAME);
            case VENUE -> question("venue_name", "max", alone("venue_id::text"), ITS_NAME);
            case CITY -> question("city", "max", "NULL", ITS_CITY_KEY);
            case PERFORMER -> ofPerformers();
        };
    }

    private static String alone(String id) {
        return "CASE WHEN min(%1$s) = max(%1$s) THEN min(%1$s) END".formatted(id);
    }

    private static String question(
            String column, String aggregate, String bearer, String condition) {
        return """
        SELECT %1$s AS name, count(*) AS shows, CAST(%2$s(popularity) AS bigint) AS popularity,
               min(starts_at) AS first_start, max(starts_at) AS last_start, %3$s AS bearer
          FROM listing_copy
         WHERE %4$s AND NOT removed AND starts_at > :now
         GROUP BY %1$s
        """
                .formatted(column, aggregate, bearer, condition.formatted(column));
    }

    /** Asks for all names at once: one by one, Postgres may think that reading all rows is less. */
    private static String ofPerformers() {
        return """
        SELECT billed.name, count(*) AS shows, CAST(sum(popularity) AS bigint) AS popularity,
               min(starts_at) AS first_start, max(starts_at) AS last_start, %s AS bearer
          FROM listing_copy listing
         CROSS JOIN LATERAL (
               SELECT performer ->> 'name' AS name, min(performer ->> 'id') AS id
                 FROM jsonb_array_elements(listing.performers) performer
                GROUP BY performer ->> 'name') billed
         WHERE jsonb_path_query_array(listing.performers, '$[*].name') ??| CAST(:names AS text[])
           AND billed.name = ANY(CAST(:names AS text[])) AND NOT removed AND starts_at > :now
         GROUP BY billed.name
        """
                .formatted(alone("billed.id"));
    }
}
