package io.foyer.event.browse;

import io.foyer.common.money.Money;
import io.foyer.event.programme.EventCategory;
import io.foyer.event.programme.EventStatus;
import io.foyer.event.store.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event in a list.
 *
 * @param startsAt its first showtime on the days asked for, else its next one; absent when none is
 *     left
 * @param fromPrice the cheapest ticket, fee and tax included
 * @param distanceKm from the point that was asked for
 */
record EventItem(
        UUID id,
        String name,
        EventCategory category,
        EventStatus status,
        @Nullable String imageUrl,
        VenueOfItem venue,
        @Nullable Instant startsAt,
        @Nullable Money fromPrice,
        @Nullable Double distanceKm) {

    /** Where it is, in short. */
    record VenueOfItem(UUID id, String name, String city, String country, String timeZone) {}

    static EventItem of(ResultSet row) throws SQLException {
        return new EventItem(
                Columns.uuid(row, "id"),
                row.getString("name"),
                EventCategory.valueOf(row.getString("category")),
                EventStatus.valueOf(row.getString("status")),
                row.getString("image_url"),
                new VenueOfItem(
                        Columns.uuid(row, "venue_id"),
                        row.getString("venue_name"),
                        row.getString("city"),
                        row.getString("country"),
                        row.getString("time_zone")),
                Columns.instantOrNull(row, "starts_at"),
                price(row),
                row.getObject("distance_km", Double.class));
    }

    private static @Nullable Money price(ResultSet row) throws SQLException {
        var amount = Columns.longOrNull(row, "from_price");
        return amount == null ? null : new Money(amount, row.getString("currency"));
    }
}
