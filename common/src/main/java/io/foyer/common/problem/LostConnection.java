package io.foyer.common.problem;

import java.sql.SQLException;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The connection to the database broke under a statement or a commit. JPA's exceptions do not tell
 * that from a fault of the program; the SQL state of what caused them does.
 */
public final class LostConnection {

    private static final String CONNECTION_CLASS = "08";

    /**
     * The server was shut down, crashed, does not take connections yet, or ended one that stood
     * idle; or whether a statement was carried out is not known.
     */
    private static final Set<String> STATES =
            Set.of("57P01", "57P02", "57P03", "57P05", "25P03", "40003");

    /**
     * The pool's word, without a state, for a connection that it has thrown away since it broke: by
     * then nothing more can be done on it, and what failed first is behind a failed rollback.
     */
    private static final String THROWN_AWAY = "Connection is closed";

    private LostConnection() {}

    /** Whether that is what a failure comes from. What was asked for may have been done. */
    public static boolean isBehind(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .anyMatch(cause -> cause instanceof SQLException sql && isOne(sql));
    }

    private static boolean isOne(SQLException failure) {
        var state = failure.getSQLState();
        return state == null
                ? THROWN_AWAY.equals(failure.getMessage())
                : state.startsWith(CONNECTION_CLASS) || STATES.contains(state);
    }
}
