package io.foyer.booking.inventory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The snapshots of showtimes in booking_db. */
@Component
class ShowtimeTable {

    private final JdbcClient jdbc;
    private final LayoutCodec layouts;

    ShowtimeTable(JdbcClient jdbc, LayoutCodec layouts) {
        this.jdbc = jdbc;
        this.layouts = layouts;
    }

    Optional<ShowtimeOnSale> find(UUID id) {
        return jdbc.sql("SELECT * FROM showtime_on_sale WHERE id = ?")
                .param(id)
                .query(this::showtime)
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
     * version and asked for later. (Prices and the waiting room change without a new version.)
     */
    Saved save(Catalogue.Entry entry, Instant askedAt) {
        var showtime = entry.showtime();
        var layout = layouts.pack(showtime.layout());
        var before = lockedLayout(showtime.id());
        var written =
                jdbc.sql(
                                """
                                INSERT INTO showtime_on_sale AS known (
                                    id, number, event_id, event_name, organizer_id,
                                    venue_id, venue_name, venue_city, starts_at, on_sale_from,
                                    on_sale_until, hold_seconds, seats_per_buyer, status, waiting_room,
                                    currency, layout, catalogue_version, asked_at)
                                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                                ON CONFLICT (id) DO UPDATE SET
                                    event_name = excluded.event_name,
                                    organizer_id = excluded.organizer_id,
                                    venue_id = excluded.venue_id,
                                    venue_name = excluded.venue_name,
                                    venue_city = excluded.venue_city,
                                    starts_at = excluded.starts_at,
                                    on_sale_from = excluded.on_sale_from,
                                    on_sale_until = excluded.on_sale_until,
                                    hold_seconds = excluded.hold_seconds,
                                    seats_per_buyer = excluded.seats_per_buyer,
                                    status = excluded.status,
                                    waiting_room = excluded.waiting_room,
                                    currency = excluded.currency,
                                    layout = excluded.layout,
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
                                utc(showtime.startsAt()),
                                utc(showtime.onSaleFrom()),
                                utc(showtime.onSaleUntil()),
                                showtime.holdTime().toSeconds(),
                                showtime.seatsPerBuyer(),
                                showtime.status().name(),
                                showtime.waitingRoom(),
                                showtime.currency(),
                                layout,
                                entry.version(),
                                utc(askedAt))
                        .update();
        return new Saved(
                written == 1, before.filter(old -> !Arrays.equals(old, layout)).isPresent());
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

    private Optional<byte[]> lockedLayout(UUID id) {
        return jdbc.sql("SELECT layout FROM showtime_on_sale WHERE id = ? FOR UPDATE")
                .param(id)
                .query((row, index) -> row.getBytes(1))
                .optional();
    }

    private ShowtimeOnSale showtime(ResultSet row, int index) throws SQLException {
        return new ShowtimeOnSale(
                row.getObject("id", UUID.class),
                row.getLong("number"),
                row.getObject("event_id", UUID.class),
                row.getString("event_name"),
                row.getObject("organizer_id", UUID.class),
                row.getObject("venue_id", UUID.class),
                row.getString("venue_name"),
                row.getString("venue_city"),
                instant(row, "starts_at"),
                instant(row, "on_sale_from"),
                instant(row, "on_sale_until"),
                Duration.ofSeconds(row.getInt("hold_seconds")),
                row.getInt("seats_per_buyer"),
                SaleStatus.valueOf(row.getString("status")),
                row.getBoolean("waiting_room"),
                row.getString("currency"),
                row.getLong("revision"),
                layouts.unpack(row.getBytes("layout")));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    /**
     * What came of saving.
     *
     * @param written false when a newer snapshot was there
     * @param seatsChanged the snapshot before had other seats, or others for sale
     */
    record Saved(boolean written, boolean seatsChanged) {}
}
