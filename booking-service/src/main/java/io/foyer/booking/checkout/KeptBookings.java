package io.foyer.booking.checkout;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All bookings there are, wherever they lie; each is asked for by its buyer. */
interface KeptBookings extends Repository<KeptBooking, UUID> {

    Optional<KeptBooking> findByIdAndAccountId(UUID id, UUID accountId);

    List<KeptBooking> findByAccountIdOrderByCreatedAt(UUID accountId);

    /**
     * What the buyer has or had, starting within the given time; what came to nothing is left out.
     */
    @Query(
            """
            select b from KeptBooking b
             where b.accountId = :accountId
               and b.showtime.startsAt >= :from and b.showtime.startsAt < :to
               and (b.status in (HELD, PAYING, CONFIRMED) or b.confirmedAt is not null)
            """)
    Page<KeptBooking> ofAccount(UUID accountId, Instant from, Instant to, Pageable page);
}
