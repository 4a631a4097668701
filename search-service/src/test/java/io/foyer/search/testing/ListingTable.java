package io.foyer.search.testing;

import io.foyer.testing.store.Database;
import io.foyer.testing.store.Stores;
import java.sql.Types;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import tools.jackson.databind.json.JsonMapper;

/** Stands for event-service: a database with its listing table, and the one who writes to it. */
public final class ListingTable {

    private static final String UPSERT =
            """
            INSERT INTO listing VALUES (:showtime, :event, :venue, :name, :category, :description,
                :venueName, :city, :country, :zone, NULL, CAST(:performers AS jsonb), :lat, :lon,
                :startsAt, :fromPrice, :toPrice, :currency, :availability, :popularity, :version,
                :removed, now())
            ON CONFLICT (showtime_id) DO UPDATE SET
                event_name = excluded.event_name, description = excluded.description,
                removed = excluded.removed, version = excluded.version,
                changed_at = excluded.changed_at
            """;

    private final Database database;
    private final DriverManagerDataSource source;
    private final JdbcClient jdbc;
    private final JsonMapper json = new JsonMapper();

    private ListingTable(Database database) {
        this.database = database;
        this.source =
                new DriverManagerDataSource(database.url(), database.user(), database.password());
        this.jdbc = JdbcClient.create(source);
    }

    /** A database in which event-service has not made its tables yet. */
    public static ListingTable notYetThere() {
        return new ListingTable(Stores.freshDatabase("event"));
    }

    public static ListingTable fresh() {
        var table = notYetThere();
        table.appear();
        return table;
    }

    /** Makes the tables and the publication, as event-service's migrations do. */
    public void appear() {
        new ResourceDatabasePopulator(new ClassPathResource("listing-contract.sql"))
                .execute(source);
    }

    public Database database() {
        return database;
    }

    public JdbcClient jdbc() {
        return jdbc;
    }

    public Show put(Show show) {
        var listing = show.listing();
        var venue = listing.venue();
        var price = listing.price();
        jdbc.sql(UPSERT)
                .param("showtime", listing.showtimeId())
                .param("event", listing.eventId())
                .param("venue", venue.id())
                .param("name", listing.eventName())
                .param("category", listing.category())
                .param("description", listing.description())
                .param("venueName", venue.name())
                .param("city", venue.city())
                .param("country", venue.country())
                .param("zone", venue.timeZone().getId())
                .param("performers", json.writeValueAsString(listing.performers()))
                .param("lat", venue.lat())
                .param("lon", venue.lon())
                .param("startsAt", listing.startsAt().atOffset(ZoneOffset.UTC))
                .param("fromPrice", price == null ? null : price.from(), Types.BIGINT)
                .param("toPrice", price == null ? null : price.to(), Types.BIGINT)
                .param("currency", price == null ? null : price.currency(), Types.VARCHAR)
                .param("availability", listing.availability().name())
                .param("popularity", listing.popularity())
                .param("version", listing.version())
                .param("removed", listing.removed())
                .update();
        return show;
    }

    public void delete(UUID showtimeId) {
        jdbc.sql("DELETE FROM listing WHERE showtime_id = :id").param("id", showtimeId).update();
    }
}
