package io.foyer.booking.checkout;

import java.sql.Types;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Writes bookings down when their seats are held. One statement for booking and lines: it runs for
 * every reservation, and each round trip to the database would show.
 */
@Repository
class NewBookings {

    private final JdbcClient jdbc;
    private final BookingReads bookings;

    NewBookings(JdbcClient jdbc, BookingReads bookings) {
        this.jdbc = jdbc;
        this.bookings = bookings;
    }

    /**
     * Writes nothing when the booking is there already, as after a repeated request: what is
     * answered then is what was written first, at the prices of that moment.
     *
     * @return absent when the showtime has changed since it was looked at, or other prices are
     *     current by the clock of Postgres
     */
    Optional<BookingDetails> write(NewBooking booking) {
        return insert(booking).or(() -> bookings.find(booking.id(), booking.accountId()));
    }

    private Optional<BookingDetails> insert(NewBooking booking) {
        var showtime = booking.showtime();
        return jdbc.sql(
                        """
                        WITH new AS (
                            INSERT INTO booking (id, account_id, showtime_id, showtime_number, event_id, event_name,
                                                 venue_id, venue_name, venue_city, starts_at,
                                                 status, currency, total, expires_at)
                            SELECT :id, :account, :showtime, :number, :event, :eventName,
                                   :venue, :venueName, :venueCity, :startsAt,
                                   'HELD', :currency, :total, now() + make_interval(secs => :holdSeconds)
                              FROM showtime_on_sale
                             WHERE id = :showtime AND revision = :revision
                               AND now() < priced_until
                                ON CONFLICT (id) DO NOTHING
                            RETURNING id, created_at, expires_at),
                        lines AS (
                            INSERT INTO booking_line (booking_id, ordinal, section, row_label, seat_label,
                                                      price_tier_id, price, service_fee, tax, total)
                            SELECT new.id, line.*
                              FROM new,
                                   unnest(:ordinals::int[], :sections::text[], :rows::text[], :seats::text[],
                                          :tiers::uuid[], :prices::bigint[], :fees::bigint[], :taxes::bigint[],
                                          :totals::bigint[]) AS line)
                        SELECT created_at, expires_at FROM new
                        """)
                .param("id", booking.id())
                .param("account", booking.accountId())
                .param("showtime", showtime.id())
                .param("number", showtime.number())
                .param("revision", showtime.revision())
                .param("event", showtime.eventId())
                .param("eventName", showtime.eventName())
                .param("venue", showtime.venueId())
                .param("venueName", showtime.venueName())
                .param("venueCity", showtime.venueCity())
                .param(
                        "startsAt",
                        OffsetDateTime.ofInstant(showtime.startsAt(), ZoneOffset.UTC),
                        Types.TIMESTAMP_WITH_TIMEZONE)
                .param("currency", showtime.currency())
                .param("total", booking.total())
                .param("holdSeconds", seconds(showtime.holdTime()))
                .param("ordinals", column(booking, BookingLine::ordinal, Integer[]::new))
                .param("sections", column(booking, BookingLine::section, String[]::new))
                .param("rows", column(booking, BookingLine::rowLabel, String[]::new))
                .param("seats", column(booking, BookingLine::seatLabel, String[]::new))
                .param("tiers", column(booking, BookingLine::priceTierId, UUID[]::new))
                .param("prices", column(booking, BookingLine::price, Long[]::new))
                .param("fees", column(booking, BookingLine::serviceFee, Long[]::new))
                .param("taxes", column(booking, BookingLine::tax, Long[]::new))
                .param("totals", column(booking, BookingLine::total, Long[]::new))
                .query(booking::written)
                .optional();
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }

    private static <T> T[] column(
            NewBooking booking, Function<BookingLine, T> value, IntFunction<T[]> array) {
        return booking.lines().stream().map(value).toArray(array);
    }
}
