package io.foyer.booking.inventory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;

/** Reads snapshots of showtimes from their rows. */
class ShowtimeRows implements RowMapper<ShowtimeOnSale> {

    /** What the driver says for Postgres' infinity. */
    static final OffsetDateTime FOR_EVER = OffsetDateTime.MAX;

    private final LayoutCodec layouts;

    ShowtimeRows(LayoutCodec layouts) {
        this.layouts = layouts;
    }

    @Override
    public ShowtimeOnSale mapRow(ResultSet row, int index) throws SQLException {
        return new ShowtimeOnSale(
                row.getObject("id", UUID.class),
                row.getLong("number"),
                row.getObject("event_id", UUID.class),
                row.getString("event_name"),
                row.getObject("organizer_id", UUID.class),
                row.getObject("venue_id", UUID.class),
                row.getString("venue_name"),
                row.getString("venue_city"),
                visit(row),
                instant(row, "starts_at"),
                instant(row, "on_sale_from"),
                instant(row, "on_sale_until"),
                Duration.ofSeconds(row.getInt("hold_seconds")),
                row.getInt("seats_per_buyer"),
                SingleSeats.valueOf(row.getString("single_seats")),
                SaleStatus.valueOf(row.getString("status")),
                policy(row),
                row.getBoolean("waiting_room"),
                row.getString("currency"),
                Optional.of(row.getObject("priced_until", OffsetDateTime.class))
                        .filter(until -> !until.equals(FOR_EVER))
                        .map(OffsetDateTime::toInstant),
                row.getLong("revision"),
                layouts.unpack(row.getBytes("layout")));
    }

    private static CancellationPolicy policy(ResultSet row) throws SQLException {
        return new CancellationPolicy(
                row.getBoolean("cancellable"),
                row.getInt("deadline_hours"),
                row.getBoolean("keeps_service_fee"),
                row.getInt("kept_percent"));
    }

    private static Visit visit(ResultSet row) throws SQLException {
        return new Visit(
                ZoneId.of(row.getString("venue_time_zone")),
                Optional.ofNullable(row.getString("venue_address")),
                instantOrAbsent(row, "doors_open_at"),
                instantOrAbsent(row, "ends_at"));
    }

    private static Optional<Instant> instantOrAbsent(ResultSet row, String column)
            throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
                .map(OffsetDateTime::toInstant);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
