package io.foyer.event.view;

import io.foyer.common.paging.PageOf;
import io.foyer.common.paging.PageQuery;
import io.foyer.event.sales.Counters;
import io.foyer.event.showtime.SingleSeats;
import io.foyer.event.store.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Reads showtimes with all that belongs to them, one query each time. */
@Repository
class ShowtimeReader {

    private static final String PUBLIC = "e.status <> 'DRAFT' AND e.deleted_at IS NULL";

    private static final String SELECT =
            """
            SELECT s.id, s.number, s.event_id, s.venue_id, s.starts_at, s.ends_at, s.doors_open_at,
                   s.on_sale_from, s.on_sale_until, s.hold_seconds, s.seats_per_buyer, s.single_seats, s.status,
                   s.seat_map_version, s.version, e.name AS event_name, e.organizer_id, e.category,
                   e.status AS event_status,
                   e.status <> 'DRAFT' AS is_public,
                   e.cancellable, e.deadline_hours, e.keeps_service_fee, e.kept_percent,
                   v.name AS venue_name, v.address, v.city, v.country, v.time_zone,
                   c.total, c.free, c.held, c.sold,
                   w.showtime_id IS NOT NULL AS waiting_room,
                   coalesce(p.version, 0) AS prices_version,
                   coalesce(p.moves, 0) AS price_moves,
                   coalesce((SELECT max(d.number) FROM price_period d
                              WHERE d.showtime_id = s.id AND d.starts_at <= :now), 0) AS price_period
              FROM showtime s
              JOIN event e ON e.id = s.event_id
              JOIN venue v ON v.id = s.venue_id
              JOIN sales c ON c.showtime_id = s.id
              LEFT JOIN waiting_room w ON w.showtime_id = s.id
              LEFT JOIN price_list p ON p.showtime_id = s.id
            """;

    /**
     * A day in the venue's own time; the range around it lets the index on the start help. As a
     * CASE, since Postgres would take the plain condition for a rare one and sort, not walk.
     */
    private static final String ON_DAY =
            "WHERE "
                    + PUBLIC
                    + """
                     AND s.starts_at >= :earliest AND s.starts_at < :latest
                     AND CASE WHEN (s.starts_at AT TIME ZONE v.time_zone)::date = :day THEN true END
                    """;

    /** Looks the few events and venues up one by one instead of joining all there are. */
    private static final String COUNT_ON_DAY =
            """
            SELECT count(*) FROM showtime s
             WHERE s.starts_at >= :earliest AND s.starts_at < :latest
               AND CASE WHEN (s.starts_at AT TIME ZONE (
                        SELECT v.time_zone FROM venue v WHERE v.id = s.venue_id))::date = :day
                   THEN (SELECT e.status <> 'DRAFT' AND e.deleted_at IS NULL
                           FROM event e WHERE e.id = s.event_id) END
            """;

    private static final ZoneOffset EASTERNMOST = ZoneOffset.ofHours(14);
    private static final ZoneOffset WESTERNMOST = ZoneOffset.ofHours(-12);

    private final JdbcClient jdbc;
    private final InstantSource clock;

    ShowtimeReader(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * The showtime, public or not. That of a deleted event is still found, as cancelled: whoever
     * sold seats of it meanwhile learns that it will not happen.
     */
    Optional<ShowtimeRow> find(UUID id) {
        return select("WHERE s.id = :id").param("id", id).query(this::row).optional();
    }

    List<ShowtimeRow> ofEvent(UUID eventId) {
        return select("WHERE s.event_id = :event ORDER BY s.starts_at, s.id")
                .param("event", eventId)
                .query(this::row)
                .list();
    }

    /** Those of an event by their start, in pages. */
    PageOf<ShowtimeRow> ofEvent(UUID eventId, PageQuery query) {
        var rows =
                select(
                                """
                                WHERE s.event_id = :event ORDER BY s.starts_at, s.id
                                LIMIT :size OFFSET :offset
                                """)
                        .param("event", eventId)
                        .param("size", query.size())
                        .param("offset", query.offset())
                        .query(this::row)
                        .list();
        var total =
                jdbc.sql("SELECT count(*) FROM showtime WHERE event_id = :event")
                        .param("event", eventId)
                        .query(Long.class)
                        .single();
        return PageOf.of(rows, query, total);
    }

    /** Public showtimes that start on a day, as the clocks at their venues show it. */
    PageOf<ShowtimeRow> onDay(LocalDate day, PageQuery query) {
        var rows =
                onDay(
                                select(
                                        ON_DAY
                                                + " ORDER BY s.starts_at, s.id"
                                                + " LIMIT :size OFFSET :offset"),
                                day)
                        .param("size", query.size())
                        .param("offset", query.offset())
                        .query(this::row)
                        .list();
        var total = onDay(jdbc.sql(COUNT_ON_DAY), day).query(Long.class).single();
        return PageOf.of(rows, query, total);
    }

    private StatementSpec select(String which) {
        return jdbc.sql(SELECT + which).param("now", Columns.timestamp(clock.instant()));
    }

    private static StatementSpec onDay(StatementSpec statement, LocalDate day) {
        return statement
                .param("earliest", day.atStartOfDay().atOffset(EASTERNMOST))
                .param("latest", day.plusDays(1).atStartOfDay().atOffset(WESTERNMOST))
                .param("day", day);
    }

    private ShowtimeRow row(ResultSet row, int number) throws SQLException {
        return new ShowtimeRow(
                Columns.uuid(row, "id"),
                row.getLong("number"),
                Columns.uuid(row, "event_id"),
                row.getString("event_name"),
                Columns.uuid(row, "organizer_id"),
                row.getBoolean("is_public"),
                row.getString("category"),
                new VenueSummary(
                        Columns.uuid(row, "venue_id"),
                        row.getString("venue_name"),
                        row.getString("address"),
                        row.getString("city"),
                        row.getString("country"),
                        row.getString("time_zone")),
                Columns.instant(row, "starts_at"),
                Columns.instantOrNull(row, "ends_at"),
                Columns.instantOrNull(row, "doors_open_at"),
                Columns.instant(row, "on_sale_from"),
                Columns.instant(row, "on_sale_until"),
                row.getInt("hold_seconds"),
                row.getInt("seats_per_buyer"),
                SingleSeats.valueOf(row.getString("single_seats")),
                ShowtimeRow.status(row.getString("status"), row.getString("event_status")),
                row.getInt("seat_map_version"),
                row.getLong("prices_version"),
                row.getInt("price_period"),
                row.getInt("price_moves"),
                row.getBoolean("waiting_room"),
                Policies.read(row),
                new Counters(
                        row.getInt("total"),
                        row.getInt("free"),
                        row.getInt("held"),
                        row.getInt("sold")),
                row.getLong("version"));
    }
}
