package io.foyer.booking.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The tickets of a showtime, some at a time in the order of their ids. Between two reads nothing is
 * open: whoever takes the export slowly keeps neither a connection nor a snapshot.
 */
@Repository
class SheetRows {

    /** Before the first. */
    static final UUID BEGINNING = new UUID(0, 0);

    /** Each ticket's booking and line are looked up by their keys; neither table is searched. */
    static final String NEXT =
            """
            SELECT booking.starts_at, booking.confirmed_at, booking.currency,
                   ticket.showtime_id, ticket.booking_id, ticket.id, ticket.status, ticket.section,
                   ticket.row_label, ticket.seat_label,
                   line.price, line.service_fee, line.tax, line.total, tier.name AS tier
              FROM (SELECT * FROM every_ticket
                     WHERE showtime_id = :showtime AND id > :after AND status <> 'TRANSFERRED'
                     ORDER BY id LIMIT :most) AS ticket
             CROSS JOIN LATERAL (SELECT starts_at, confirmed_at, currency FROM every_booking
                                  WHERE id = ticket.booking_id LIMIT 1) AS booking
             CROSS JOIN LATERAL (SELECT * FROM every_booking_line
                                  WHERE booking_id = ticket.booking_id AND ordinal = ticket.ordinal
                                  LIMIT 1) AS line
              LEFT JOIN price_tier tier ON tier.showtime_id = ticket.showtime_id AND tier.id = line.price_tier_id
             ORDER BY ticket.id
            """;

    private final JdbcClient jdbc;

    SheetRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<SheetRow> next(UUID showtimeId, UUID after, int most) {
        return jdbc.sql(NEXT)
                .param("showtime", showtimeId)
                .param("after", after)
                .param("most", most)
                .query(SheetRows::ticket)
                .list();
    }

    private static SheetRow ticket(ResultSet row, int index) throws SQLException {
        return new SheetRow(
                row.getObject("showtime_id", UUID.class),
                row.getObject("starts_at", OffsetDateTime.class).toInstant(),
                row.getObject("booking_id", UUID.class),
                row.getObject("id", UUID.class),
                row.getObject("confirmed_at", OffsetDateTime.class).toInstant(),
                row.getString("status"),
                row.getString("section"),
                row.getString("row_label"),
                row.getString("seat_label"),
                row.getString("tier"),
                row.getString("currency"),
                row.getLong("price"),
                row.getLong("service_fee"),
                row.getLong("tax"),
                row.getLong("total"));
    }
}
