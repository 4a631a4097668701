package io.foyer.booking.checkout;

import io.foyer.booking.group.Columns;
import io.foyer.booking.inventory.CancellationPolicy;
import io.foyer.common.money.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Sold bookings in the database. */
@Repository
class SoldBookingRows {

    private final JdbcClient jdbc;

    SoldBookingRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<UUID> lock(UUID bookingId) {
        return jdbc.sql("SELECT id FROM booking WHERE id = ? FOR UPDATE")
                .param(bookingId)
                .query(UUID.class)
                .list();
    }

    List<UUID> after(UUID showtimeId, UUID id, int most) {
        return jdbc.sql(
                        """
                        SELECT id FROM booking
                         WHERE showtime_id = ? AND status = 'CONFIRMED' AND id > ?
                         ORDER BY id LIMIT ?
                        """)
                .params(showtimeId, id, most)
                .query(UUID.class)
                .list();
    }

    List<UUID> lockFree(UUID showtimeId, List<UUID> ids) {
        return jdbc.sql(
                        """
                        SELECT id FROM booking
                         WHERE id = ANY (?) AND showtime_id = ? AND status = 'CONFIRMED'
                         ORDER BY id
                           FOR UPDATE SKIP LOCKED
                        """)
                .params(ids.toArray(UUID[]::new), showtimeId)
                .query(UUID.class)
                .list();
    }

    /** As they are now, wherever they lie; to be asked for with their rows locked. */
    List<SoldBooking> read(List<UUID> ids) {
        Map<UUID, SoldBooking> heads = new LinkedHashMap<>();
        Map<UUID, List<SoldBooking.Line>> lines = new LinkedHashMap<>();
        jdbc.sql(
                        """
                        SELECT booking.*, clock_timestamp() AS read_at,
                               coalesce(showtime.starts_at, booking.starts_at) AS begins_at,
                               line.ordinal, line.service_fee, line.total AS line_total,
                               (SELECT coalesce(sum(back.refunded), 0)
                                  FROM payment JOIN refunded_line back ON back.payment_id = payment.id
                                 WHERE payment.booking_id = line.booking_id AND back.ordinal = line.ordinal) AS refunded,
                               line.cancelled_at IS NOT NULL AS cancelled
                          FROM every_booking booking JOIN every_booking_line line ON line.booking_id = booking.id
                          LEFT JOIN showtime_on_sale showtime ON showtime.id = booking.showtime_id
                         WHERE booking.id = ANY (?)
                         ORDER BY booking.id, line.ordinal
                        """)
                .param(ids.toArray(UUID[]::new))
                .query(
                        row -> {
                            var booking = head(row);
                            heads.putIfAbsent(booking.id(), booking);
                            lines.computeIfAbsent(booking.id(), _ -> new ArrayList<>())
                                    .add(line(row));
                        });
        return heads.values().stream()
                .map(head -> withLines(head, lines.getOrDefault(head.id(), List.of())))
                .toList();
    }

    int release(UUID showtimeId, List<GivenBack> all) {
        var seats = Seats.of(all).columns();
        return jdbc.sql(
                        """
                        UPDATE claimed_seat seat SET status = 'RELEASED'
                          FROM unnest(:bookings::uuid[], :ordinals::int[], :fences::bigint[])
                               AS given (booking_id, ordinal, fence)
                         WHERE seat.showtime_id = :showtime AND seat.booking_id = ANY (:bookings::uuid[])
                           AND seat.booking_id = given.booking_id
                           AND seat.ordinal = given.ordinal AND seat.fence = given.fence
                           -- SeatClaims says why
                           AND seat.status || '' = 'CONFIRMED'
                        """)
                .param("showtime", showtimeId)
                .param("bookings", seats.of(seat -> seat.of.booking().id(), UUID[]::new))
                .param("ordinals", seats.of(seat -> seat.seat.ordinal(), Integer[]::new))
                .param("fences", seats.of(seat -> seat.of.booking().fence(), Long[]::new))
                .update();
    }

    int cancelLines(List<GivenBack> all) {
        var seats = Seats.of(all).columns();
        return jdbc.sql(
                        """
                        UPDATE booking_line line
                           SET cancelled_at = clock_timestamp(), cancelled_for = given.reason,
                               kept = given.kept, refund_id = given.refund_id
                          FROM unnest(:bookings::uuid[], :ordinals::int[], :kept::bigint[], :reasons::text[],
                                      :refunds::uuid[]) AS given (booking_id, ordinal, kept, reason, refund_id)
                         WHERE line.booking_id = given.booking_id AND line.ordinal = given.ordinal
                           AND line.cancelled_at IS NULL
                        """)
                .param("bookings", seats.of(seat -> seat.of.booking().id(), UUID[]::new))
                .param("ordinals", seats.of(seat -> seat.seat.ordinal(), Integer[]::new))
                .param("kept", seats.of(seat -> seat.seat.kept(), Long[]::new))
                .param("reasons", seats.of(seat -> seat.of.reason().name(), String[]::new))
                .param("refunds", seats.of(seat -> seat.of.refundId().orElse(null), UUID[]::new))
                .update();
    }

    /** Ends bookings of which nothing is left. */
    int cancel(List<UUID> ids) {
        return jdbc.sql(
                        """
                        UPDATE booking
                           SET status = 'CANCELLED', closed_at = clock_timestamp(), version = version + 1
                         WHERE id = ANY (?) AND status = 'CONFIRMED'
                           AND NOT EXISTS (SELECT FROM booking_line
                                            WHERE booking_id = booking.id AND cancelled_at IS NULL)
                        """)
                .param(ids.toArray(UUID[]::new))
                .update();
    }

    private static SoldBooking head(ResultSet row) throws SQLException {
        return new SoldBooking(
                row.getObject("id", UUID.class),
                row.getObject("account_id", UUID.class),
                row.getObject("showtime_id", UUID.class),
                BookingStatus.valueOf(row.getString("status")),
                row.getLong("fence"),
                row.getString("currency"),
                row.getTimestamp("begins_at").toInstant(),
                Optional.ofNullable(row.getTimestamp("confirmed_at")).map(Timestamp::toInstant),
                new CancellationPolicy(
                        row.getBoolean("cancellable"),
                        row.getInt("deadline_hours"),
                        row.getBoolean("keeps_service_fee"),
                        row.getInt("kept_percent")),
                row.getTimestamp("read_at").toInstant(),
                List.of());
    }

    private static SoldBooking.Line line(ResultSet row) throws SQLException {
        var currency = row.getString("currency");
        return new SoldBooking.Line(
                row.getInt("ordinal"),
                new Money(row.getLong("service_fee"), currency),
                new Money(row.getLong("line_total"), currency),
                new Money(row.getLong("refunded"), currency),
                row.getBoolean("cancelled"));
    }

    private static SoldBooking withLines(SoldBooking head, List<SoldBooking.Line> lines) {
        return new SoldBooking(
                head.id(),
                head.accountId(),
                head.showtimeId(),
                head.status(),
                head.fence(),
                head.currency(),
                head.startsAt(),
                head.boughtAt(),
                head.policy(),
                head.readAt(),
                lines);
    }

    /** All seats of all that is given back, one after the other. */
    private record Seats(List<OneSeat> all) {

        static Seats of(List<GivenBack> given) {
            return new Seats(
                    given.stream()
                            .flatMap(each -> each.seats().stream().map(s -> new OneSeat(each, s)))
                            .toList());
        }

        Columns<OneSeat> columns() {
            return new Columns<>(all);
        }
    }

    private record OneSeat(GivenBack of, GivenBack.Seat seat) {}
}
