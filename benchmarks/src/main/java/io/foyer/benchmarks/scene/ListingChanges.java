package io.foyer.benchmarks.scene;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * Changes of listings as event-service would make them. A change's mark is the listing's new
 * highest price: above any real one and another for each, so that search shows which changes it
 * knows of.
 */
public final class ListingChanges {

    /** Where a document has the mark. */
    public static final String MARKED = "toPrice";

    private static final int WRITERS = 4;

    private static final String CHANGE =
            """
            UPDATE listing SET to_price = ?, version = version + 1, changed_at = now()
             WHERE showtime_id = ?\
            """;

    private static final String CHANGE_ALL =
            """
            UPDATE listing l
               SET to_price = ? + t.place, version = version + 1, changed_at = now()
              FROM unnest(?::uuid[]) WITH ORDINALITY t (id, place)
             WHERE l.showtime_id = t.id\
            """;

    private final SearchScene scene;
    private final List<UUID> showtimes;

    /** Of the first so many listings that have a price. */
    public ListingChanges(SearchScene scene, int count) {
        this.scene = scene;
        this.showtimes =
                scene.shows()
                        .listings()
                        .limit(scene.listings())
                        .filter(listing -> listing.price() != null)
                        .limit(count)
                        .map(listing -> listing.showtimeId())
                        .toList();
    }

    public int count() {
        return showtimes.size();
    }

    /** A connection to event_db. */
    public Connection connect() throws SQLException {
        return scene.scene().platform().stores().postgres().connect("event_db");
    }

    /**
     * Changes each listing once, each in a transaction of its own, at a steady rate.
     *
     * @param mark of the first; the others count on
     * @param committed takes when each was committed, in {@link System#nanoTime()}
     */
    public void oneByOne(long mark, double perSecond, AtomicLongArray committed)
            throws InterruptedException, SQLException {
        var next = new AtomicInteger();
        var begin = System.nanoTime();
        Callable<Boolean> writer =
                () -> {
                    try (var connection = connect();
                            var change = connection.prepareStatement(CHANGE)) {
                        for (var i = next.getAndIncrement();
                                i < showtimes.size();
                                i = next.getAndIncrement()) {
                            waitUntil(begin + (long) (i / perSecond * 1e9));
                            change.setLong(1, mark + i);
                            change.setObject(2, showtimes.get(i));
                            change.executeUpdate();
                            committed.set(i, System.nanoTime());
                        }
                    }
                    return true;
                };
        try (var writers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var done : writers.invokeAll(Collections.nCopies(WRITERS, writer))) {
                done.get();
            }
        } catch (ExecutionException e) {
            throw new SQLException(e);
        }
    }

    /** Changes all of them in one transaction; returns when it was committed. */
    public long atOnce(long mark) throws SQLException {
        try (var connection = connect();
                var change = connection.prepareStatement(CHANGE_ALL)) {
            change.setLong(1, mark);
            change.setArray(2, connection.createArrayOf("uuid", showtimes.toArray()));
            change.executeUpdate();
            return System.nanoTime();
        }
    }

    private static void waitUntil(long due) throws InterruptedException {
        var wait = due - System.nanoTime();
        if (wait > 0) {
            Thread.sleep(wait / 1_000_000, (int) (wait % 1_000_000));
        }
    }
}
