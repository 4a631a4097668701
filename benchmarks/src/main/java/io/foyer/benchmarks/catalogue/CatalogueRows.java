package io.foyer.benchmarks.catalogue;

import io.foyer.testing.shows.ComposedListing;
import io.foyer.testing.shows.ComposedListing.House;
import io.foyer.testing.shows.CopyLine;
import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;

/** The venues and events of listings, each once. */
final class CatalogueRows {

    private static final String VENUES =
            """
            COPY venue (id, owner_id, name, address, city, country, capacity, lat, lon, time_zone,
                        version)
            FROM STDIN\
            """;

    private static final String EVENTS =
            """
            COPY event (id, organizer_id, venue_id, name, description, category, image_url, status,
                        version)
            FROM STDIN\
            """;

    private final Connection connection;
    private final Set<UUID> known = new HashSet<>();

    CatalogueRows(Connection connection) {
        this.connection = connection;
    }

    /** Writes those that no listing before belonged to. */
    void copyNewOnes(Collection<ComposedListing> listings) throws SQLException {
        copy(
                VENUES,
                listings.stream()
                        .map(ComposedListing::house)
                        .filter(house -> known.add(house.id()))
                        .map(CatalogueRows::venue)
                        .collect(Collectors.joining()));
        copy(
                EVENTS,
                listings.stream()
                        .filter(listing -> known.add(listing.eventId()))
                        .map(CatalogueRows::event)
                        .collect(Collectors.joining()));
    }

    private void copy(String statement, String lines) throws SQLException {
        try {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(statement, new StringReader(lines));
        } catch (IOException impossible) {
            throw new SQLException(impossible);
        }
    }

    private static String venue(House house) {
        return new CopyLine()
                .put(house.id())
                .put(ComposedCatalogue.NOBODY)
                .put(house.name())
                .put(house.city())
                .put(house.city())
                .put(house.country())
                .put(house.capacity())
                .put(house.lat())
                .put(house.lon())
                .put(house.timeZone())
                .put(0)
                .end();
    }

    private static String event(ComposedListing listing) {
        return new CopyLine()
                .put(listing.eventId())
                .put(ComposedCatalogue.NOBODY)
                .put(listing.house().id())
                .put(listing.eventName())
                .put(listing.description())
                .put(listing.category())
                .put(listing.imageUrl())
                .put("PUBLISHED")
                .put(0)
                .end();
    }
}
