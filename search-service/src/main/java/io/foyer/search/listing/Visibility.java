package io.foyer.search.listing;

import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.stereotype.Component;

/**
 * Waits until what was committed can be read. Postgres tells of a change as soon as its commit is
 * in the log, and other transactions see it a moment later: a row that is read in between is the
 * one before, and nobody would ever be told of the new one again.
 */
@Component
public class Visibility {

    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(2);

    private final ListingDatabase database;

    public Visibility(ListingDatabase database) {
        this.database = database;
    }

    /**
     * Returns when statements that begin from now on see these transactions.
     *
     * @param transactions the lower 32 bits of their ids
     * @throws org.springframework.dao.DataAccessException when one of them cannot be seen after
     *     half a minute, or the database cannot be asked; nothing is lost by trying later
     */
    public void await(Collection<Integer> transactions) throws InterruptedException {
        var deadline = System.nanoTime() + LONGEST.toNanos();
        while (!sees(transactions)) {
            if (System.nanoTime() > deadline) {
                throw new TransientDataAccessResourceException(
                        "Committed, and not to be seen after " + LONGEST + ": " + transactions);
            }
            Thread.sleep(PAUSE);
        }
    }

    private boolean sees(Collection<Integer> transactions) {
        if (transactions.isEmpty()) {
            return true;
        }
        var snapshot =
                Snapshot.of(
                        database.jdbc()
                                .sql("SELECT pg_current_snapshot()::text")
                                .query(String.class)
                                .single());
        return transactions.stream().allMatch(snapshot::sees);
    }

    /**
     * What a statement sees: everything before {@code next} that is not running. Ids wrap around,
     * so two of them are compared by their difference.
     */
    record Snapshot(int next, Set<Integer> running) {

        /** Of Postgres' text, such as {@code 10:20:10,14}, whose ids have 64 bits. */
        static Snapshot of(String text) {
            var parts = text.split(":", -1);
            var running =
                    Arrays.stream(parts[2].split(","))
                            .filter(id -> !id.isEmpty())
                            .map(Snapshot::lowBits)
                            .collect(Collectors.toUnmodifiableSet());
            return new Snapshot(lowBits(parts[1]), running);
        }

        boolean sees(int transaction) {
            return transaction - next < 0 && !running.contains(transaction);
        }

        private static int lowBits(String id) {
            return (int) Long.parseUnsignedLong(id);
        }
    }
}
