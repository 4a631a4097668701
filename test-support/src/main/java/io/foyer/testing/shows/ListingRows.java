package io.foyer.testing.shows;

import io.foyer.testing.shows.ComposedListing.Act;
import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;

/** Copies listings into a table with the columns of event_db's {@code listing}. */
public final class ListingRows {

    private static final String COPY =
            """
            COPY listing (showtime_id, event_id, venue_id, event_name, category, description,
                          venue_name, city, country, time_zone, image_url, performers, lat, lon,
                          starts_at, from_price, to_price, currency, availability, popularity,
                          version, removed, changed_at)
            FROM STDIN\
            """;

    private ListingRows() {}

    /**
     * Writes them within the connection's transaction.
     *
     * @param version of every row
     * @param changedAt of every row
     */
    public static void copy(
            Connection connection,
            Collection<ComposedListing> listings,
            long version,
            Instant changedAt)
            throws SQLException {
        var copy = connection.unwrap(PGConnection.class).getCopyAPI();
        var lines =
                listings.stream()
                        .map(listing -> line(listing, version, changedAt))
                        .collect(Collectors.joining());
        try {
            copy.copyIn(COPY, new StringReader(lines));
        } catch (IOException impossible) {
            throw new SQLException(impossible);
        }
    }

    /** A line of COPY's text format. */
    static String line(ComposedListing listing, long version, Instant changedAt) {
        var line = new CopyLine();
        var house = listing.house();
        var price = listing.price();
        line.put(listing.showtimeId())
                .put(listing.eventId())
                .put(house.id())
                .put(listing.eventName())
                .put(listing.category())
                .put(listing.description())
                .put(house.name())
                .put(house.city())
                .put(house.country())
                .put(house.timeZone())
                .put(listing.imageUrl())
                .put(json(listing.acts()))
                .put(house.lat())
                .put(house.lon())
                .put(listing.startsAt())
                .put(price == null ? null : price.from())
                .put(price == null ? null : price.to())
                .put(price == null ? null : price.currency())
                .put(listing.availability())
                .put(listing.popularity())
                .put(version)
                .put(false)
                .put(changedAt);
        return line.end();
    }

    private static String json(Collection<Act> acts) {
        return acts.stream()
                .map(
                        act ->
                                "{\"id\":\"%s\",\"name\":\"%s\",\"headliner\":%s}"
                                        .formatted(
                                                act.id(),
                                                act.name()
                                                        .replace("\\", "\\\\")
                                                        .replace("\"", "\\\""),
                                                act.headliner()))
                .collect(Collectors.joining(",", "[", "]"));
    }
}
