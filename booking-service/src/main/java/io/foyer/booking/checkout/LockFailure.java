package io.foyer.booking.checkout;

import java.sql.SQLException;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.PessimisticLockingFailureException;

/** A transaction that was given up because of another one's locks, and left nothing behind. */
final class LockFailure {

    /** Spring has no name for it. */
    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private LockFailure() {}

    static boolean isOne(DataAccessException failure) {
        return failure instanceof PessimisticLockingFailureException
                || (failure.getRootCause() instanceof SQLException cause
                        && LOCK_NOT_AVAILABLE.equals(cause.getSQLState()));
    }
}
