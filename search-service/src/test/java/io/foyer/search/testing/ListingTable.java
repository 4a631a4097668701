package io.foyer.search.testing;

import io.foyer.search.listing.Listing;
import io.foyer.testing.store.Database;
import io.foyer.testing.store.Stores;
import java.io.IOException;
import java.io.StringReader;
import java.sql.SQLException;
import java.sql.Types;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.postgresql.PGConnection;
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

    /** In a database that is there already and empty. */
    public static ListingTable in(Database database) {
        var table = new ListingTable(database);
        table.appear();
        return table;
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

    /** One step of a reader that is not ours: what the slot kept up to now is gone for it. */
    public void advance(String slot) {
        flush();
        jdbc.sql("SELECT count(pg_replication_slot_advance(:slot, pg_current_wal_flush_lsn()))")
                .param("slot", slot)
                .query(Long.class)
                .single();
    }

    /** A slot is advanced no further than what is written to disk, and tests do not wait for it. */
    private void flush() {
        try (var connection = source.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("SET synchronous_commit = on");
            statement.execute("UPDATE listing_heartbeat SET beaten_at = now()");
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    public void dropSlot(String slot) {
        jdbc.sql("SELECT count(pg_drop_replication_slot(:slot))")
                .param("slot", slot)
                .query(Long.class)
                .single();
    }

    public void makeSlot(String slot) {
        jdbc.sql("SELECT count(*) FROM pg_create_logical_replication_slot(:slot, 'pgoutput')")
                .param("slot", slot)
                .query(Long.class)
                .single();
    }

    /** Ends whoever reads from the slot; whether there was somebody. */
    public boolean hangUp(String slot) {
        return jdbc.sql(
                                """
                                SELECT count(*) FILTER (WHERE pg_terminate_backend(active_pid))
                                FROM pg_replication_slots WHERE slot_name = :slot AND active
                                """)
                        .param("slot", slot)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Takes the lead from whoever has it; how many that were. */
    public long endLeadersSession() {
        return jdbc.sql(
                        """
                        SELECT count(*) FILTER (WHERE pg_terminate_backend(pid))
                        FROM pg_locks WHERE locktype = 'advisory' AND granted
                        AND database = (SELECT oid FROM pg_database
                                        WHERE datname = current_database())
                        """)
                .query(Long.class)
                .single();
    }

    /** Many rows in one transaction, and in so few records of WAL that they share positions. */
    public void copy(List<Show> shows) {
        try (var connection = source.getConnection()) {
            connection.setAutoCommit(false);
            var rows = shows.stream().map(this::lineOf).collect(Collectors.joining());
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("COPY listing FROM STDIN", new StringReader(rows));
            connection.commit();
        } catch (SQLException | IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private String lineOf(Show show) {
        var listing = show.listing();
        var venue = listing.venue();
        return Stream.of(
                        listing.showtimeId(),
                        listing.eventId(),
                        venue.id(),
                        listing.eventName(),
                        listing.category(),
                        listing.description(),
                        venue.name(),
                        venue.city(),
                        venue.country(),
                        venue.timeZone().getId(),
                        "\\N",
                        "[]",
                        venue.lat(),
                        venue.lon(),
                        listing.startsAt(),
                        "\\N",
                        "\\N",
                        "\\N",
                        listing.availability(),
                        listing.popularity(),
                        listing.version(),
                        listing.removed(),
                        "now")
                .map(String::valueOf)
                .collect(Collectors.joining("\t", "", "\n"));
    }

    public void delete(UUID showtimeId) {
        jdbc.sql("DELETE FROM listing WHERE showtime_id = :id").param("id", showtimeId).update();
    }
}
