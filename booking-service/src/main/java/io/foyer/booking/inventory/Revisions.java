package io.foyer.booking.inventory;

import java.util.UUID;

/**
 * The revisions of snapshots. One names the prices too, so whoever changes a price raises it in the
 * same transaction: from then on nobody holds a seat at the old price.
 */
public interface Revisions {

    /**
     * Raises the revision if it is still the one that was seen; the snapshot's row is locked until
     * the caller's transaction ends, before anything else of the showtime is.
     *
     * @return false when the snapshot has changed since; then nothing is to be written
     * @throws org.springframework.transaction.IllegalTransactionStateException without one
     */
    boolean raise(UUID showtimeId, long seen);
}
