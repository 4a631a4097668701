package io.foyer.booking.inventory;

import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The snapshots of showtimes in booking_db. */
@Component
class ShowtimeTable {

    private final JdbcClient jdbc;
    private final LayoutCodec layouts;
    private final JsonMapper json;
    private final ShowtimeRows rows;

    ShowtimeTable(JdbcClient jdbc, LayoutCodec layouts, JsonMapper json) {
        this.jdbc = jdbc;
        this.layouts = layouts;
        this.json = json;
        this.rows = new ShowtimeRows(layouts);
    }

    Optional<ShowtimeOnSale> find(UUID id) {
        return jdbc.sql("SELECT * FROM showtime_on_sale WHERE id = ?")
                .param(id)
                .query(rows)
                .optional();
    }

    Optional<Long> revision(UUID id) {
        return jdbc.sql("SELECT revision FROM showtime_on_sale WHERE id = ?")
                .param(id)
                .query(Long.class)
                .optional();
    }

    Optional<UUID> idOf(long number) {
        return jdbc.sql("SELECT id FROM showtime_on_sale WHERE number = ?")
                .param(number)
                .query(UUID.class)
                .optional();
    }

    /**
     * Writes the snapshot down unless a newer one is there: of a higher version, or of the same
     * version and asked for later. (Prices and the waiting room change without a new version.) The
     * layout gets the tiers that are valid now, by the clock of Postgres.
     */
    Saved save(Catalogue.Entry entry, Instant askedAt) {
        var showtime = entry.showtime();
        var now = now();
        var priced = entry.plan().priced(showtime.layout(), now);
        var layout = layouts.pack(priced);
        var before = locked(showtime.id());
        var written =
                jdbc.sql(
                                """
                                INSERT INTO showtime_on_sale AS known (
                                    id, number, event_id, event_name, organizer_id,
                                    venue_id, venue_name, venue_city, venue_time_zone, venue_address,
                                    doors_open_at, ends_at, starts_at, on_sale_from,
                                    on_sale_until, hold_seconds, seats_per_buyer, single_seats, status, waiting_room,
                                    cancellable, deadline_hours, keeps_service_fee, kept_percent,
                                    currency, layout, price_plan, priced_until,
                                    catalogue_version, asked_at)
                                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,
                                    ?::jsonb, ?, ?, ?)
                                ON CONFLICT (id) DO UPDATE SET
                                    event_name = excluded.event_name,
                                    organizer_id = excluded.organizer_id,
                                    venue_id = excluded.venue_id,
                                    venue_name = excluded.venue_name,
                                    venue_city = excluded.venue_city,
                                    venue_time_zone = excluded.venue_time_zone,
                                    venue_address = excluded.venue_address,
                                    doors_open_at = excluded.doors_open_at,
                                    ends_at = excluded.ends_at,
                                    starts_at = excluded.starts_at,
                                    on_sale_from = excluded.on_sale_from,
                                    on_sale_until = excluded.on_sale_until,
                                    hold_seconds = excluded.hold_seconds,
                                    seats_per_buyer = excluded.seats_per_buyer,
                                    single_seats = excluded.single_seats,
                                    status = excluded.status,
                                    waiting_room = excluded.waiting_room,
                                    cancellable = excluded.cancellable,
                                    deadline_hours = excluded.deadline_hours,
                                    keeps_service_fee = excluded.keeps_service_fee,
                                    kept_percent = excluded.kept_percent,
                                    currency = excluded.currency,
                                    layout = excluded.layout,
                                    price_plan = excluded.price_plan,
                                    priced_until = excluded.priced_until,
                                    catalogue_version = excluded.catalogue_version,
                                    asked_at = excluded.asked_at,
                                    revision = known.revision + 1
                                WHERE (known.catalogue_version, known.asked_at)
                                    < (excluded.catalogue_version, excluded.asked_at)
                                """)
                        .params(
                                showtime.id(),
                                showtime.number(),
                                showtime.eventId(),
                                showtime.eventName(),
                                showtime.organizerId(),
                                showtime.venueId(),
                                showtime.venueName(),
                                showtime.venueCity(),
                                showtime.visit().timeZone().getId(),
                                new SqlParameterValue(
                                        Types.VARCHAR, showtime.visit().address().orElse(null)),
                                utcOrNull(showtime.visit().doorsOpenAt()),
                                utcOrNull(showtime.visit().endsAt()),
                                utc(showtime.startsAt()),
                                utc(showtime.onSaleFrom()),
                                utc(showtime.onSaleUntil()),
                                showtime.holdTime().toSeconds(),
                                showtime.seatsPerBuyer(),
                                showtime.singleSeats().name(),
                                showtime.status().name(),
                                showtime.waitingRoom(),
                                showtime.cancellationPolicy().cancellable(),
                                showtime.cancellationPolicy().deadlineHours(),
                                showtime.cancellationPolicy().keepsServiceFee(),
                                showtime.cancellationPolicy().keptPercent(),
                                showtime.currency(),
                                layout,
                                json.writeValueAsString(entry.plan()),
                                TurningLayouts.until(entry.plan(), now),
                                entry.version(),
                                utc(askedAt))
                        .update();
        return new Saved(
                written == 1,
                before.filter(old -> !layouts.unpack(old.layout()).sellsTheSameAs(priced))
                        .isPresent(),
                before.flatMap(old -> old.replannedAs(showtime)));
    }

    /** Whether it was the snapshot of this revision; then it is the next one. */
    boolean raiseRevision(UUID id, long seen) {
        return jdbc.sql(
                                """
                                UPDATE showtime_on_sale SET revision = revision + 1
                                 WHERE id = ? AND revision = ?
                                """)
                        .params(id, seen)
                        .update()
                == 1;
    }

    /** The showtime is not published any more: what was sold stays, nothing more is sold. */
    int withdraw(UUID id) {
        return jdbc.sql(
                        """
                        UPDATE showtime_on_sale SET status = 'DRAFT', revision = revision + 1
                         WHERE id = ? AND status <> 'DRAFT'
                        """)
                .param(id)
                .update();
    }

    private Instant now() {
        return jdbc.sql("SELECT now()").query(OffsetDateTime.class).single().toInstant();
    }

    private Optional<KnownSnapshot> locked(UUID id) {
        return jdbc.sql(
                        """
                        SELECT layout, status, starts_at FROM showtime_on_sale WHERE id = ? FOR UPDATE
                        """)
                .param(id)
                .query(KnownSnapshot.ROW)
                .optional();
    }

    private static SqlParameterValue utcOrNull(Optional<Instant> instant) {
        return new SqlParameterValue(
                Types.TIMESTAMP_WITH_TIMEZONE, instant.map(ShowtimeTable::utc).orElse(null));
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    /**
     * What came of saving.
     *
     * @param written false when a newer snapshot was there
     * @param seatsChanged the snapshot before had more or fewer seats, or others for sale
     * @param replanned the snapshot before had another status or start
     */
    record Saved(boolean written, boolean seatsChanged, Optional<ShowtimeReplanned> replanned) {}
}
