package io.foyer.benchmarks.catalogue;

import io.foyer.testing.shows.ComposedListing;
import io.foyer.testing.shows.ListingRows;
import io.foyer.testing.shows.Shows;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * Composed shows in event_db: listings, and the events and venues they belong to, so that lists of
 * events and pages of one are as they should be. They have no showtimes: they can be found and
 * looked at, and not be bought. What tells them from entered ones is an organizer that nobody is.
 */
public final class ComposedCatalogue {

    /** Whose they are: nobody's. */
    static final String NOBODY = "00000000-0000-0000-0000-000000000000";

    /** Rows written in one transaction. */
    private static final int BATCH = 10_000;

    private final Connection connection;
    private final StreamPace pace;

    /** On event_db, as a role that may write there; the connection stays the caller's. */
    public ComposedCatalogue(Connection connection) {
        this.connection = connection;
        this.pace = new StreamPace(connection);
    }

    /** Hears how far it is. */
    public interface Progress {
        void rows(long done);
    }

    /** Whether any are there. */
    public boolean isLoaded() throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(Removal.ANY)) {
            return rows.next();
        }
    }

    /**
     * Writes so many listings, batch by batch, and slows down when the change stream falls so far
     * behind that it would lose its place. What was committed before a failure stays.
     */
    public void load(Shows shows, long listings, Progress progress)
            throws SQLException, InterruptedException {
        // Whoever removes and loads again within a minute must not write an older version than
        // Elasticsearch remembers of what is gone.
        var version = Instant.now().toEpochMilli();
        connection.setAutoCommit(false);
        var owners = new CatalogueRows(connection);
        var each = shows.listings().limit(listings).iterator();
        for (var done = 0L; each.hasNext(); ) {
            var batch = take(each);
            owners.copyNewOnes(batch);
            ListingRows.copy(connection, batch, version, Instant.now());
            connection.commit();
            done += batch.size();
            progress.rows(done);
            pace.keep();
        }
        analyze();
    }

    /** Takes all of them out again. */
    public void remove(Progress progress) throws SQLException, InterruptedException {
        connection.setAutoCommit(false);
        new Removal(connection, pace).run(progress);
    }

    private void analyze() throws SQLException {
        connection.setAutoCommit(true);
        try (var statement = connection.createStatement()) {
            statement.execute("ANALYZE venue, event, listing");
        }
    }

    private static List<ComposedListing> take(Iterator<ComposedListing> listings) {
        var batch = new ArrayList<ComposedListing>(BATCH);
        while (batch.size() < BATCH && listings.hasNext()) {
            batch.add(listings.next());
        }
        return batch;
    }
}
