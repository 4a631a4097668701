package io.foyer.search.copy;

import io.foyer.search.listing.Listing;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The statements that change {@code listing_copy}. */
@Repository
class CopyTable {

    /** A row of an older form is written anew even when its listing did not change. */
    static final String NOT_OVER_A_NEWER_ONE =
            """
            listing_copy.version < excluded.version
                OR listing_copy.version = excluded.version AND listing_copy.form < excluded.form\
            """;

    /**
     * In the order of the key, so that two who write the same rows wait for each other and do not
     * lock each other up. Rows that are held already are left out before: meeting them only then
     * would lock each.
     */
    static final String WRITE =
            """
            WITH incoming AS (
              SELECT excluded.*
                FROM json_populate_recordset(CAST(NULL AS listing_copy), CAST(:rows AS json)) excluded
                LEFT JOIN listing_copy USING (showtime_id)
               WHERE listing_copy.showtime_id IS NULL OR %1$s
            ), written AS (
              INSERT INTO listing_copy SELECT * FROM incoming ORDER BY showtime_id
              ON CONFLICT (showtime_id) DO UPDATE SET
                event_id = excluded.event_id, venue_id = excluded.venue_id,
                event_name = excluded.event_name, category = excluded.category,
                venue_name = excluded.venue_name, city = excluded.city,
                city_key = excluded.city_key, country = excluded.country,
                time_zone = excluded.time_zone, image_url = excluded.image_url,
                performers = excluded.performers,
                lat = excluded.lat, lon = excluded.lon, place = excluded.place,
                starts_at = excluded.starts_at, starts_on = excluded.starts_on, from_price = excluded.from_price,
                to_price = excluded.to_price, currency = excluded.currency,
                availability = excluded.availability, popularity = excluded.popularity,
                standing = excluded.standing,
                words = excluded.words,
                version = excluded.version, form = excluded.form, removed = excluded.removed
              WHERE %1$s
              RETURNING 1
            ), learnt AS (
              INSERT INTO listing_word SELECT unnest(CAST(:words AS text[])) ON CONFLICT DO NOTHING
            )
            SELECT count(*) FROM written
            """
                    .formatted(NOT_OVER_A_NEWER_ONE);

    private final JdbcClient jdbc;
    private final JsonMapper json = new JsonMapper();

    CopyTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Writes these states in one statement, but none over a newer one.
     *
     * @return how many rows changed
     */
    int write(Collection<Listing> listings) {
        var rows = new ArrayList<CopyRow>();
        var vocabulary = new TreeSet<String>();
        for (var listing : listings) {
            var words = ListingWords.of(listing);
            rows.add(CopyRow.of(listing, words));
            vocabulary.addAll(words.named());
        }
        return jdbc.sql(WRITE)
                .param("rows", json.writeValueAsString(rows))
                .param("words", vocabulary.toArray(String[]::new))
                .query(Integer.class)
                .single();
    }

    void delete(Collection<UUID> showtimeIds) {
        jdbc.sql("DELETE FROM listing_copy WHERE showtime_id = ANY(CAST(:ids AS uuid[]))")
                .param("ids", arrayOf(showtimeIds))
                .update();
    }

    /** What is held in the present form; a row of an older one is as good as none. */
    Map<UUID, Long> versions(Collection<UUID> showtimeIds) {
        return jdbc
                .sql(
                        """
                        SELECT showtime_id, version FROM listing_copy
                        WHERE showtime_id = ANY(CAST(:ids AS uuid[])) AND form >= :form
                        """)
                .param("ids", arrayOf(showtimeIds))
                .param("form", CopyRow.FORM)
                .query(
                        (row, number) ->
                                Map.entry(row.getObject(1, UUID.class), row.getLong("version")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    List<UUID> idsAfter(UUID after, int limit) {
        return jdbc.sql(
                        """
                        SELECT showtime_id FROM listing_copy WHERE showtime_id > :after
                        ORDER BY showtime_id LIMIT :limit
                        """)
                .param("after", after)
                .param("limit", limit)
                .query(UUID.class)
                .list();
    }

    /** Lets the planner see what is in it; after a fill it would wait for autovacuum. */
    void analyze() {
        jdbc.sql("ANALYZE listing_copy, listing_word").update();
    }

    private static String[] arrayOf(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).toArray(String[]::new);
    }
}
