package io.foyer.search.listing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Repository;
import tools.jackson.core.JacksonException;

/** The listing table as search-service reads it. Fails with a {@code DataAccessException}. */
@Repository
public class Listings {

    private static final String BY_IDS =
            "SELECT "
                    + ListingRow.COLUMNS
                    + " FROM listing WHERE showtime_id = ANY(CAST(:ids AS uuid[]))";

    private static final String AFTER =
            "SELECT "
                    + ListingRow.COLUMNS
                    + " FROM listing WHERE showtime_id > :after ORDER BY showtime_id LIMIT :limit";

    private final ListingDatabase database;
    private final ListingRow row;

    Listings(ListingDatabase database, ListingRow row) {
        this.database = database;
        this.row = row;
    }

    /** The current rows of these showtimes; those without a row are left out. */
    public ReadListings byIds(Collection<UUID> showtimeIds) {
        var unreadable = new HashMap<UUID, String>();
        var read =
                database.jdbc()
                        .sql(BY_IDS)
                        .param("ids", arrayOf(showtimeIds))
                        .query((result, number) -> readable(result, number, unreadable))
                        .list();
        return new ReadListings(read.stream().flatMap(Optional::stream).toList(), unreadable);
    }

    /** One row that makes no sense must not keep its whole batch from being read. */
    private Optional<Listing> readable(ResultSet result, int number, Map<UUID, String> unreadable)
            throws SQLException {
        try {
            return Optional.of(row.mapRow(result, number));
        } catch (IllegalArgumentException | DateTimeException | JacksonException nonsense) {
            unreadable.put(
                    result.getObject("showtime_id", UUID.class),
                    String.valueOf(nonsense.getMessage()));
            return Optional.empty();
        }
    }

    private static String[] arrayOf(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).toArray(String[]::new);
    }

    /**
     * One page of a walk over whole rows in the order of the key.
     *
     * @param after the last key of the page before
     */
    public ListingPage after(UUID after, int limit) {
        var unreadable = new HashMap<UUID, String>();
        var keys = new ArrayList<UUID>();
        var read =
                database.jdbc()
                        .sql(AFTER)
                        .param("after", after)
                        .param("limit", limit)
                        .query(
                                (result, number) -> {
                                    keys.add(result.getObject("showtime_id", UUID.class));
                                    return readable(result, number, unreadable);
                                })
                        .list();
        var rows = new ReadListings(read.stream().flatMap(Optional::stream).toList(), unreadable);
        return new ListingPage(keys, rows);
    }

    /**
     * One page of a walk over the versions in the order of the key.
     *
     * @param after the last key of the page before
     */
    public List<ListingVersion> versionsAfter(UUID after, int limit) {
        return database.jdbc()
                .sql(
                        """
                        SELECT showtime_id, version FROM listing
                        WHERE showtime_id > :after ORDER BY showtime_id LIMIT :limit
                        """)
                .param("after", after)
                .param("limit", limit)
                .query(Listings::version)
                .list();
    }

    /**
     * As {@link #versionsAfter(UUID, int)}, without the rows that have not changed since. Postgres
     * finds them by their time when they are few, and by walking over the key when they are many.
     */
    public List<ListingVersion> versionsAfter(UUID after, Instant changedSince, int limit) {
        return database.jdbc()
                .sql(
                        """
                        SELECT showtime_id, version FROM listing
                        WHERE showtime_id > :after AND changed_at >= :changedSince
                        ORDER BY showtime_id LIMIT :limit
                        """)
                .param("after", after)
                .param("changedSince", changedSince.atOffset(ZoneOffset.UTC))
                .param("limit", limit)
                .query(Listings::version)
                .list();
    }

    /** The versions of these showtimes; those without a row are left out. */
    public List<ListingVersion> versions(Collection<UUID> showtimeIds) {
        return database.jdbc()
                .sql(
                        """
                        SELECT showtime_id, version FROM listing
                        WHERE showtime_id = ANY(CAST(:ids AS uuid[]))
                        """)
                .param("ids", arrayOf(showtimeIds))
                .query(Listings::version)
                .list();
    }

    private static ListingVersion version(ResultSet result, int number) throws SQLException {
        return new ListingVersion(
                result.getObject("showtime_id", UUID.class), result.getLong("version"));
    }
}
