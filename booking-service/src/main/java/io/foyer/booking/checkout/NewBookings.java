package io.foyer.booking.checkout;

import io.foyer.booking.checkout.NewBooking.Times;
import io.foyer.booking.checkout.idempotency.RequestRecords;
import io.foyer.booking.group.Columns;
import io.foyer.booking.group.Group;
import io.foyer.booking.group.Groups;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Writes bookings down when their seats are held: many buyers' bookings, lines and keys in one
 * statement, which is one transaction. Each is answered only after the commit.
 */
@Repository
class NewBookings {

    private final JdbcClient jdbc;
    private final BookingReads bookings;
    private final RequestRecords requests;
    private final Group<NewBooking, Optional<Times>> writes;

    NewBookings(JdbcClient jdbc, BookingReads bookings, RequestRecords requests, Groups groups) {
        this.jdbc = jdbc;
        this.bookings = bookings;
        this.requests = requests;
        this.writes = groups.ofWrites("bookings", this::insertAll);
    }

    /**
     * Writes nothing when the booking is there already, as after a repeated request: what is
     * answered then is what was written first, at the prices of that moment.
     */
    WriteOutcome write(NewBooking booking) {
        return writes.ask(booking)
                .<WriteOutcome>map(times -> new WriteOutcome.Written(booking.writtenAt(times)))
                .orElseGet(() -> notWritten(booking));
    }

    /** Seldom, so it is asked one by one: why the statement had no row for this booking. */
    private WriteOutcome notWritten(NewBooking booking) {
        // The key first: whoever wrote it wrote the booking with it, which is then seen too.
        var kept = booking.request().filter(requests::isKept).isPresent();
        var earlier = bookings.find(booking.id(), booking.accountId());
        if (kept) {
            return new WriteOutcome.KeyTaken(earlier.isPresent());
        }
        return earlier.<WriteOutcome>map(WriteOutcome.Written::new)
                .orElseGet(WriteOutcome.OutOfDate::new);
    }

    private List<Optional<Times>> insertAll(List<NewBooking> all) {
        // The same request twice at the same time is one booking; the other may have seen other
        // prices, so it looks at what was written.
        Map<UUID, NewBooking> distinct = new LinkedHashMap<>();
        all.forEach(booking -> distinct.putIfAbsent(booking.id(), booking));
        var written = insert(List.copyOf(distinct.values()));
        return all.stream()
                .map(
                        booking ->
                                Optional.ofNullable(written.get(booking.id()))
                                        .filter(_ -> distinct.get(booking.id()) == booking))
                .toList();
    }

    /**
     * What follows from the showtime is taken from its row, which is that of the caller's snapshot
     * if the revision is. Keys are inserted in their order, and bookings in that of their ids, so
     * that two statements with the same ones wait for each other and cannot deadlock.
     */
    private Map<UUID, @Nullable Times> insert(List<NewBooking> bookings) {
        var each = new Columns<>(bookings);
        var lines = new Columns<>(bookings.stream().flatMap(NewBooking::rows).toList());
        Map<UUID, @Nullable Times> written = new HashMap<>();
        jdbc.sql(
                        """
                        WITH wish AS (
                            SELECT wish.*, showtime.*, now() + make_interval(secs => hold_seconds) AS expires_at
                              FROM unnest(:ids::uuid[], :accounts::uuid[], :showtimes::uuid[], :revisions::bigint[],
                                          :totals::bigint[], :keys::text[], :hashes::text[])
                                   AS wish(booking_id, account_id, showtime_id, seen, total, key, hash)
                             CROSS JOIN LATERAL (
                                   SELECT id, number, event_id, event_name, venue_id, venue_name, venue_city,
                                          starts_at, currency, hold_seconds, revision, priced_until,
                                          cancellable, deadline_hours, keeps_service_fee, kept_percent
                                     FROM showtime_on_sale
                                    WHERE id = wish.showtime_id
                                   OFFSET 0) AS showtime
                             WHERE showtime.revision = wish.seen AND now() < showtime.priced_until),
                        keyed AS (
                            INSERT INTO idempotent_request (account_id, key, request_hash, resource_id, run,
                                                            lease_until, status, answer)
                            SELECT account_id, key, hash, booking_id, booking_id, now(), 201,
                                   to_char(expires_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')
                              FROM wish
                             WHERE key IS NOT NULL
                               AND NOT EXISTS (SELECT FROM booking WHERE booking.id = wish.booking_id)
                             ORDER BY account_id, key
                                ON CONFLICT (account_id, key) DO NOTHING
                            RETURNING resource_id),
                        new AS (
                            INSERT INTO booking (id, account_id, showtime_id, showtime_number, event_id, event_name,
                                                 venue_id, venue_name, venue_city, starts_at,
                                                 status, currency, total, expires_at,
                                                 cancellable, deadline_hours, keeps_service_fee, kept_percent)
                            SELECT booking_id, account_id, showtime_id, number, event_id, event_name,
                                   venue_id, venue_name, venue_city, starts_at,
                                   'HELD', currency, total, expires_at,
                                   cancellable, deadline_hours, keeps_service_fee, kept_percent
                              FROM wish
                             WHERE key IS NULL OR booking_id IN (SELECT resource_id FROM keyed)
                             ORDER BY booking_id
                                ON CONFLICT (id) DO NOTHING
                            RETURNING id, created_at, expires_at),
                        lines AS (
                            INSERT INTO booking_line (booking_id, ordinal, section, row_label, seat_label,
                                                      price_tier_id, price, service_fee, tax, total)
                            SELECT line.*
                              FROM new
                              JOIN unnest(:bookings::uuid[], :ordinals::int[], :sections::text[], :rows::text[],
                                          :seats::text[], :tiers::uuid[], :prices::bigint[], :fees::bigint[],
                                          :taxes::bigint[], :lineTotals::bigint[])
                                   AS line(booking_id, ordinal, section, row_label, seat_label,
                                           price_tier_id, price, service_fee, tax, total)
                                ON line.booking_id = new.id)
                        SELECT id, created_at, expires_at FROM new
                        """)
                .param("ids", each.of(NewBooking::id, UUID[]::new))
                .param("accounts", each.of(NewBooking::accountId, UUID[]::new))
                .param("showtimes", each.of(booking -> booking.showtime().id(), UUID[]::new))
                .param("revisions", each.of(booking -> booking.showtime().revision(), Long[]::new))
                .param("totals", each.of(NewBooking::total, Long[]::new))
                .param("keys", each.of(NewBooking::key, String[]::new))
                .param("hashes", each.of(NewBooking::hash, String[]::new))
                .param("bookings", lines.of(NewBooking.Row::bookingId, UUID[]::new))
                .param("ordinals", lines.of(row -> row.line().ordinal(), Integer[]::new))
                .param("sections", lines.of(row -> row.line().section(), String[]::new))
                .param("rows", lines.of(row -> row.line().rowLabel(), String[]::new))
                .param("seats", lines.of(row -> row.line().seatLabel(), String[]::new))
                .param("tiers", lines.of(row -> row.line().priceTierId(), UUID[]::new))
                .param("prices", lines.of(row -> row.line().price(), Long[]::new))
                .param("fees", lines.of(row -> row.line().serviceFee(), Long[]::new))
                .param("taxes", lines.of(row -> row.line().tax(), Long[]::new))
                .param("lineTotals", lines.of(row -> row.line().total(), Long[]::new))
                .query(
                        row -> {
                            written.put(row.getObject("id", UUID.class), Times.read(row));
                        });
        return written;
    }
}
