package io.foyer.search.listing;

import io.foyer.search.listing.Listing.Availability;
import io.foyer.search.listing.Listing.Performer;
import io.foyer.search.listing.Listing.PriceRange;
import io.foyer.search.listing.Listing.Venue;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads a listing from its columns; columns it does not know are ignored. */
@Component
public class ListingRow implements RowMapper<Listing> {

    /** The columns that {@link #mapRow} reads. */
    public static final String COLUMNS =
            """
            showtime_id, event_id, venue_id, event_name, category, description, venue_name, city,
            country, time_zone, image_url, performers, lat, lon, starts_at, from_price, to_price,
            currency, availability, popularity, version, removed\
            """;

    private static final TypeReference<List<Performer>> PERFORMERS = new TypeReference<>() {};

    private final JsonMapper json =
            JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    @Override
    public Listing mapRow(ResultSet row, int number) throws SQLException {
        return new Listing(
                row.getObject("showtime_id", UUID.class),
                row.getObject("event_id", UUID.class),
                row.getString("event_name"),
                row.getString("category"),
                textOf(row.getString("description")),
                json.readValue(row.getString("performers"), PERFORMERS),
                venueOf(row),
                row.getString("image_url"),
                row.getObject("starts_at", OffsetDateTime.class).toInstant(),
                priceOf(row),
                Availability.valueOf(row.getString("availability")),
                row.getLong("popularity"),
                row.getLong("version"),
                row.getBoolean("removed"));
    }

    private static Venue venueOf(ResultSet row) throws SQLException {
        return new Venue(
                row.getObject("venue_id", UUID.class),
                row.getString("venue_name"),
                row.getString("city"),
                row.getString("country"),
                row.getDouble("lat"),
                row.getDouble("lon"),
                ZoneId.of(row.getString("time_zone")));
    }

    private static @Nullable PriceRange priceOf(ResultSet row) throws SQLException {
        var currency = row.getString("currency");
        return currency == null
                ? null
                : new PriceRange(row.getLong("from_price"), row.getLong("to_price"), currency);
    }

    private static String textOf(@Nullable String text) {
        return text == null ? "" : text;
    }
}
