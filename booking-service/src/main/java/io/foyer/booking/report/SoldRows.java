package io.foyer.booking.report;

import io.foyer.booking.inventory.SeatId;
import io.foyer.booking.payment.Refund;
import io.foyer.common.money.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of bookings that were bought, found by showtime, each over an index. */
@Repository
class SoldRows {

    /** A little of each showtime, in the order of its index, is all that is looked at. */
    static final String BOOKINGS =
            """
            SELECT sold.* FROM unnest(:showtimes::uuid[]) AS showtime (id)
             CROSS JOIN LATERAL (
                   SELECT id, showtime_id, starts_at, status, confirmed_at, total, currency FROM every_booking
                    WHERE showtime_id = showtime.id AND confirmed_at IS NOT NULL
                      AND (confirmed_at, id) < (:at, :booking)
                      AND (:status::text IS NULL OR status = :status)
                    ORDER BY confirmed_at DESC, id DESC LIMIT :most) AS sold
             ORDER BY confirmed_at DESC, id DESC OFFSET :skip LIMIT :size
            """;

    static final String LINES =
            """
            SELECT line.*, booking.showtime_number, booking.currency, ticket.id AS ticket_id,
                   ticket.status AS ticket_status
              FROM unnest(:bookings::uuid[]) AS wanted (id)
             CROSS JOIN LATERAL (SELECT id, showtime_id, showtime_number, currency FROM every_booking
                                  WHERE id = wanted.id LIMIT 1) AS booking
             CROSS JOIN LATERAL (SELECT * FROM every_booking_line WHERE booking_id = booking.id
                                  ORDER BY ordinal LIMIT 1000) AS line
              LEFT JOIN LATERAL (SELECT id, status FROM every_ticket
                                  WHERE showtime_id = booking.showtime_id AND booking_id = booking.id
                                    AND ordinal = line.ordinal AND status <> 'TRANSFERRED' LIMIT 1) AS ticket ON true
             ORDER BY line.booking_id, line.ordinal
            """;

    private static final UUID LAST = new UUID(-1, -1);

    private final JdbcClient jdbc;

    SoldRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Head> bookings(BookingsQuery query) {
        return jdbc.sql(BOOKINGS)
                .param("showtimes", query.showtimeIds())
                .param("at", query.behind().map(BookingPlace::time).orElse(OffsetDateTime.MAX))
                .param("booking", query.behind().map(BookingPlace::bookingId).orElse(LAST))
                .param("status", query.status().map(Enum::name).orElse(null))
                .param("most", query.skip() + query.size())
                .param("skip", query.skip())
                .param("size", query.size())
                .query(SoldRows::head)
                .list();
    }

    /** Of the whole list, wherever the query begins. */
    long count(BookingsQuery query) {
        return jdbc.sql(
                        """
                        SELECT count(*) FROM every_booking
                         WHERE showtime_id = ANY (:showtimes) AND confirmed_at IS NOT NULL
                           AND (:status::text IS NULL OR status = :status)
                        """)
                .param("showtimes", query.showtimeIds())
                .param("status", query.status().map(Enum::name).orElse(null))
                .query(Long.class)
                .single();
    }

    Map<UUID, List<SoldBooking.Line>> lines(List<UUID> bookingIds) {
        return jdbc
                .sql(LINES)
                .param("bookings", bookingIds.toArray(UUID[]::new))
                .query(SoldRows::line)
                .list()
                .stream()
                .collect(
                        Collectors.groupingBy(
                                OwnLine::bookingId,
                                Collectors.mapping(OwnLine::line, Collectors.toList())));
    }

    private static Head head(ResultSet row, int index) throws SQLException {
        return new Head(
                row.getObject("id", UUID.class),
                row.getObject("showtime_id", UUID.class),
                row.getObject("starts_at", OffsetDateTime.class).toInstant(),
                SoldStatus.valueOf(row.getString("status")),
                row.getObject("confirmed_at", OffsetDateTime.class).toInstant(),
                new Money(row.getLong("total"), row.getString("currency")));
    }

    private static OwnLine line(ResultSet row, int index) throws SQLException {
        var currency = row.getString("currency");
        var seat = row.getString("seat_label");
        var seatId = new SeatId(row.getLong("showtime_number"), row.getInt("ordinal")).uuid();
        return new OwnLine(
                row.getObject("booking_id", UUID.class),
                new SoldBooking.Line(
                        seat == null ? null : seatId,
                        row.getString("section"),
                        row.getString("row_label"),
                        seat,
                        row.getObject("ticket_id", UUID.class),
                        row.getString("ticket_status"),
                        new Money(row.getLong("price"), currency),
                        new Money(row.getLong("service_fee"), currency),
                        new Money(row.getLong("tax"), currency),
                        new Money(row.getLong("total"), currency)));
    }

    private record OwnLine(UUID bookingId, SoldBooking.Line line) {}

    /** A booking's own row. */
    record Head(
            UUID id,
            UUID showtimeId,
            Instant startsAt,
            SoldStatus status,
            Instant boughtAt,
            Money total) {

        SoldBooking with(List<SoldBooking.Line> lines, List<Refund> refunds) {
            return new SoldBooking(
                    id, showtimeId, startsAt, status, boughtAt, total, lines, refunds);
        }
    }
}
