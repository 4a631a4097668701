package io.foyer.search.testing;

import io.foyer.search.listing.Listing;
import io.foyer.testing.store.Database;
import io.foyer.testing.store.Stores;
import java.sql.Types;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
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
        putAll(List.of(show));
        return show;
    }

    /** All of them over one connection. */
    public void putAll(Collection<Show> shows) {
        var rows =
                shows.stream()
                        .map(Show::listing)
                        .map(this::columnsOf)
                        .toArray(SqlParameterSource[]::new);
        new NamedParameterJdbcTemplate(source).batchUpdate(UPSERT, rows);
    }

    private SqlParameterSource columnsOf(Listing listing) {
        var venue = listing.venue();
        var price = listing.price();
        return new MapSqlParameterSource()
                .addValue("showtime", listing.showtimeId())
                .addValue("event", listing.eventId())
                .addValue("venue", venue.id())
                .addValue("name", listing.eventName())
                .addValue("category", listing.category())
                .addValue("description", listing.description())
                .addValue("venueName", venue.name())
                .addValue("city", venue.city())
                .addValue("country", venue.country())
                .addValue("zone", venue.timeZone().getId())
                .addValue("performers", json.writeValueAsString(listing.performers()))
                .addValue("lat", venue.lat())
                .addValue("lon", venue.lon())
                .addValue("startsAt", listing.startsAt().atOffset(ZoneOffset.UTC))
                .addValue("fromPrice", price == null ? null : price.from(), Types.BIGINT)
                .addValue("toPrice", price == null ? null : price.to(), Types.BIGINT)
                .addValue("currency", price == null ? null : price.currency(), Types.VARCHAR)
                .addValue("availability", listing.availability().name())
                .addValue("popularity", listing.popularity())
                .addValue("version", listing.version())
                .addValue("removed", listing.removed());
    }

    public void delete(UUID showtimeId) {
        jdbc.sql("DELETE FROM listing WHERE showtime_id = :id").param("id", showtimeId).update();
    }
}
