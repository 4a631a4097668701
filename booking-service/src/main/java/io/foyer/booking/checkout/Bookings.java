package io.foyer.booking.checkout;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All bookings. They are written first by {@link NewBookings}. */
interface Bookings extends Repository<Booking, UUID> {

    Optional<Booking> findByIdAndAccountId(UUID id, UUID accountId);

    List<Booking> findByAccountIdOrderByCreatedAt(UUID accountId);

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

    /**
     * What the buyer has or had, starting within the given time; what came to nothing is left out.
     */
    @Query(
            """
            select b from Booking b
             where b.accountId = :accountId
               and b.showtime.startsAt >= :from and b.showtime.startsAt < :to
               and (b.status in (HELD, PAYING, CONFIRMED) or b.confirmedAt is not null)
            """)
    Page<Booking> ofAccount(UUID accountId, Instant from, Instant to, Pageable page);

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
