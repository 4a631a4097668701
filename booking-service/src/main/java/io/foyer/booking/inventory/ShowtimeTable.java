package io.foyer.booking.inventory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The snapshots of showtimes in booking_db. */
@Component
class ShowtimeTable {

    /** What the driver says for Postgres' infinity. */
    private static final OffsetDateTime FOR_EVER = OffsetDateTime.MAX;

    private final JdbcClient jdbc;
    private final LayoutCodec layouts;
    private final JsonMapper json;

    ShowtimeTable(JdbcClient jdbc, LayoutCodec layouts, JsonMapper json) {
        this.jdbc = jdbc;
        this.layouts = layouts;
        this.json = json;
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
     * version and asked for later. (Prices and the waiting room change without a new version.) The
     * layout gets the tiers that are valid now, by the clock of Postgres.
     */
    Saved save(Catalogue.Entry entry, Instant askedAt) {
        var showtime = entry.showtime();
        var now = now();
        var priced = entry.plan().priced(showtime.layout(), now);
        var layout = layouts.pack(priced);
        var before = lockedLayout(showtime.id());
        var written =
                jdbc.sql(
                                """
                                INSERT INTO showtime_on_sale AS known (
                                    id, number, event_id, event_name, organizer_id,
                                    venue_id, venue_name, venue_city, starts_at, on_sale_from,
                                    on_sale_until, hold_seconds, seats_per_buyer, single_seats, status, waiting_room,
                                    currency, layout, price_plan, priced_until,
                                    catalogue_version, asked_at)
                                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,
                                    ?::jsonb, ?, ?, ?)
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
                                    single_seats = excluded.single_seats,
                                    status = excluded.status,
                                    waiting_room = excluded.waiting_room,
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
                                utc(showtime.startsAt()),
                                utc(showtime.onSaleFrom()),
                                utc(showtime.onSaleUntil()),
                                showtime.holdTime().toSeconds(),
                                showtime.seatsPerBuyer(),
                                showtime.singleSeats().name(),
                                showtime.status().name(),
                                showtime.waitingRoom(),
                                showtime.currency(),
                                layout,
                                json.writeValueAsString(entry.plan()),
                                until(entry.plan(), now),
                                entry.version(),
                                utc(askedAt))
                        .update();
        return new Saved(
                written == 1,
                before.filter(old -> !layouts.unpack(old).sellsTheSameAs(priced)).isPresent());
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

    /** Showtimes whose layout has tiers of a time that is over. */
    List<UUID> dueForTurn(int most) {
        return jdbc.sql(
                        """
                        SELECT id FROM showtime_on_sale
                         WHERE priced_until <= now() ORDER BY priced_until LIMIT ?
                        """)
                .param(most)
                .query(UUID.class)
                .list();
    }

    /**
     * Gives the layout the tiers that are valid now, if it is due.
     *
     * @return whether other seats are for sale now; absent when it was not due
     */
    Optional<Boolean> turn(UUID id) {
        return jdbc.sql(
                        """
                        SELECT layout, price_plan, now() FROM showtime_on_sale
                         WHERE id = ? AND priced_until <= now() FOR UPDATE
                        """)
                .param(id)
                .query((row, index) -> turn(id, row))
                .optional();
    }

    private boolean turn(UUID id, ResultSet row) throws SQLException {
        var now = row.getObject(3, OffsetDateTime.class).toInstant();
        var plan = json.readValue(row.getString(2), PricePlan.class);
        var before = layouts.unpack(row.getBytes(1));
        var after = plan.priced(before, now);
        jdbc.sql(
                        """
                        UPDATE showtime_on_sale
                           SET layout = ?, priced_until = ?, revision = revision + 1
                         WHERE id = ?
                        """)
                .params(layouts.pack(after), until(plan, now), id)
                .update();
        return !after.sellsTheSameAs(before);
    }

    private static OffsetDateTime until(PricePlan plan, Instant now) {
        return plan.nextTurn(now).map(ShowtimeTable::utc).orElse(FOR_EVER);
    }

    private Instant now() {
        return jdbc.sql("SELECT now()").query(OffsetDateTime.class).single().toInstant();
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
                SingleSeats.valueOf(row.getString("single_seats")),
                SaleStatus.valueOf(row.getString("status")),
                row.getBoolean("waiting_room"),
                row.getString("currency"),
                Optional.of(row.getObject("priced_until", OffsetDateTime.class))
                        .filter(until -> !until.equals(FOR_EVER))
                        .map(OffsetDateTime::toInstant),
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
     * @param seatsChanged the snapshot before had more or fewer seats, or others for sale
     */
    record Saved(boolean written, boolean seatsChanged) {}
}
