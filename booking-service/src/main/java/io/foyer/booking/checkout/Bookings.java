package io.foyer.booking.checkout;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * Bookings that may still change. They are written first by {@link NewBookings}; those of showtimes
 * that are long over are among {@link KeptBookings} only.
 */
interface Bookings extends Repository<Booking, UUID> {

    Optional<Booking> findByIdAndAccountId(UUID id, UUID accountId);

    List<Booking> findByIdIn(Collection<UUID> ids);

    @Query("select b.id from Booking b where b.accountId = :accountId and b.status = HELD")
    List<UUID> heldBy(UUID accountId);

    /** The booking with its row locked until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select b from Booking b where b.id = :id")
    Optional<Booking> lock(UUID id);

    /** The same, for its buyer only. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select b from Booking b where b.id = :id and b.accountId = :accountId")
    Optional<Booking> lock(UUID id, UUID accountId);

    /** Claims whose time to pay is over, or whose closing came to a halt. */
    @Query(
            value =
                    """
                    SELECT id FROM booking
                     WHERE status = 'PAYING'
                       AND (claim_until <= now() OR closing_as IS NOT NULL)
                       AND (closing_until IS NULL OR closing_until <= now())
                     ORDER BY claim_until
                     LIMIT :limit
                    """,
            nativeQuery = true)
    List<UUID> overdue(int limit);
}
