package io.foyer.search.changestream;

import io.foyer.search.listing.ListingDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The one instance that streams: whoever holds an advisory lock of event_db in a session of its
 * own. Used by one thread.
 *
 * <p>A leader that died frees the lock with its connection. One that is frozen keeps the connection
 * open but asks nothing, so its session has an idle limit after which Postgres ends it.
 */
@Component
class Leadership {

    private final ListingDatabase database;
    private final ChangeStreamProperties limits;
    private @Nullable Connection session;

    Leadership(ListingDatabase database, ChangeStreamProperties limits) {
        this.database = database;
        this.limits = limits;
    }

    /** Tries to become the leader. */
    boolean acquire() throws SQLException {
        try {
            return ask(openSession(), "SELECT pg_try_advisory_lock(hashtext(?))");
        } catch (SQLException failure) {
            resign();
            throw failure;
        }
    }

    /** Whether this instance still leads; asking is what keeps it so. */
    boolean renew() {
        var current = session;
        if (current == null) {
            return false;
        }
        try {
            return ask(current, "SELECT hashtext(?) IS NOT NULL");
        } catch (SQLException lost) {
            resign();
            return false;
        }
    }

    /** Gives the lock back, if it was held. */
    void resign() {
        var current = session;
        session = null;
        if (current != null) {
            try {
                current.close();
            } catch (SQLException alreadyBroken) {
                return; // the lock went with the connection
            }
        }
    }

    private Connection openSession() throws SQLException {
        var current = session;
        if (current == null) {
            current = database.dedicated("foyer search leader", limits.leaseLimit());
            session = current;
        }
        return current;
    }

    private boolean ask(Connection connection, String question) throws SQLException {
        try (var statement = connection.prepareStatement(question)) {
            statement.setString(1, limits.slot());
            try (var answer = statement.executeQuery()) {
                return answer.next() && answer.getBoolean(1);
            }
        }
    }
}
