package io.foyer.event.view;

import io.foyer.event.store.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A venue as the API shows it. */
public record VenueDocument(
        UUID id,
        String name,
        String address,
        String city,
        @Nullable String state,
        String country,
        int capacity,
        Location location,
        String timeZone,
        long version) {

    /** What {@link #of} reads. */
    public static final String COLUMNS =
            "id, name, address, city, state, country, capacity, lat, lon, time_zone, version";

    /** A point on earth. */
    public record Location(double lat, double lon) {}

    public static VenueDocument of(ResultSet row) throws SQLException {
        return new VenueDocument(
                Columns.uuid(row, "id"),
                row.getString("name"),
                row.getString("address"),
                row.getString("city"),
                row.getString("state"),
                row.getString("country"),
                row.getInt("capacity"),
                new Location(row.getDouble("lat"), row.getDouble("lon")),
                row.getString("time_zone"),
                row.getLong("version"));
    }
}
