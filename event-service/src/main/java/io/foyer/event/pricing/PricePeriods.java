package io.foyer.event.pricing;

import io.foyer.event.store.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The periods of showtimes' prices in the database, and what is for sale in each. */
@Repository
class PricePeriods {

    private final JdbcTemplate template;
    private final JdbcClient jdbc;

    PricePeriods(JdbcTemplate template, JdbcClient jdbc) {
        this.template = template;
        this.jdbc = jdbc;
    }

    /** Replaces the periods of a showtime; its tiers must have been written before. */
    void replace(UUID showtimeId, List<PricePeriod> periods, Instant now) {
        jdbc.sql("DELETE FROM price_period WHERE showtime_id = ?").param(showtimeId).update();
        template.batchUpdate(
                """
                INSERT INTO price_period (showtime_id, number, starts_at)
                VALUES (?, ?, coalesce(?::timestamptz, '-infinity'))
                """,
                periods.stream().map(period -> row(showtimeId, period)).toList());
        template.batchUpdate(
                "INSERT INTO price_coverage (showtime_id, period, tier_id, places) VALUES (?, ?, ?,"
                        + " ?)",
                periods.stream().flatMap(period -> places(showtimeId, period).stream()).toList());
        noteNextFlip(showtimeId, now);
    }

    /** What is for sale at each showtime at a moment; those without prices are left out. */
    Map<UUID, PricePeriod> at(Collection<UUID> showtimeIds, Instant now) {
        var found = new HashMap<UUID, PricePeriod>();
        read(
                        """
                        WHERE p.showtime_id = ANY (:showtimes)
                          AND p.number = (SELECT max(b.number) FROM price_period b
                                           WHERE b.showtime_id = p.showtime_id
                                             AND b.starts_at <= :now)
                        """,
                        showtimeIds,
                        now)
                .forEach((showtime, periods) -> found.put(showtime, periods.getFirst()));
        return found;
    }

    /** All periods of a showtime in the order of time. */
    List<PricePeriod> of(UUID showtimeId) {
        return read("WHERE p.showtime_id = ANY (:showtimes)", List.of(showtimeId), Instant.EPOCH)
                .getOrDefault(showtimeId, List.of());
    }

    /** Showtimes of which a period has begun that nobody was told of yet. */
    List<UUID> flipped(Instant now, int most) {
        return jdbc.sql(
                        """
                        SELECT showtime_id FROM price_list
                         WHERE flips_at <= ? ORDER BY flips_at, showtime_id LIMIT ?
                        """)
                .params(Columns.timestamp(now), most)
                .query(UUID.class)
                .list();
    }

    /** Whether this caller is the one to tell that a period has begun. */
    boolean takeFlip(UUID showtimeId, Instant now) {
        return jdbc.sql("SELECT flips_at <= ? FROM price_list WHERE showtime_id = ? FOR UPDATE")
                        .params(Columns.timestamp(now), showtimeId)
                        .query(Boolean.class)
                        .optional()
                        .orElse(false)
                && noteNextFlip(showtimeId, now) == 1;
    }

    private int noteNextFlip(UUID showtimeId, Instant now) {
        return jdbc.sql(
                        """
                        UPDATE price_list l
                           SET flips_at = (SELECT min(p.starts_at) FROM price_period p
                                            WHERE p.showtime_id = l.showtime_id
                                              AND p.starts_at > ?)
                         WHERE l.showtime_id = ?
                        """)
                .params(Columns.timestamp(now), showtimeId)
                .update();
    }

    private Map<UUID, List<PricePeriod>> read(
            String which, Collection<UUID> showtimeIds, Instant now) {
        var found = new HashMap<UUID, List<PricePeriod>>();
        jdbc.sql(
                        """
                        SELECT p.showtime_id, p.number, nullif(p.starts_at, '-infinity') AS starts_at,
                               ARRAY(SELECT c.tier_id FROM price_coverage c
                                      WHERE c.showtime_id = p.showtime_id AND c.period = p.number
                                      ORDER BY c.tier_id) AS tiers,
                               ARRAY(SELECT c.places FROM price_coverage c
                                      WHERE c.showtime_id = p.showtime_id AND c.period = p.number
                                      ORDER BY c.tier_id) AS places
                          FROM price_period p
                        """
                                + which
                                + " ORDER BY p.number")
                .param("showtimes", showtimeIds.toArray(UUID[]::new))
                .param("now", Columns.timestamp(now))
                .query(
                        row -> {
                            found.computeIfAbsent(
                                            Columns.uuid(row, "showtime_id"),
                                            none -> new ArrayList<>())
                                    .add(period(row));
                        });
        return found;
    }

    private static PricePeriod period(ResultSet row) throws SQLException {
        var tiers = (UUID[]) row.getArray("tiers").getArray();
        var counts = (Integer[]) row.getArray("places").getArray();
        var places = new HashMap<UUID, Integer>();
        for (var i = 0; i < tiers.length; i++) {
            places.put(tiers[i], counts[i]);
        }
        return new PricePeriod(
                row.getInt("number"), Columns.instantOrNull(row, "starts_at"), places);
    }

    private static Object[] row(UUID showtimeId, PricePeriod period) {
        return new Object[] {
            showtimeId, period.number(), Columns.timestampOrNull(period.startsAt())
        };
    }

    private static List<Object[]> places(UUID showtimeId, PricePeriod period) {
        return period.places().entrySet().stream()
                .map(
                        tier ->
                                new Object[] {
                                    showtimeId, period.number(), tier.getKey(), tier.getValue()
                                })
                .toList();
    }
}
