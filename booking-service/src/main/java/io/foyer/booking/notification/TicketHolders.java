package io.foyer.booking.notification;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who has tickets, bought or received. */
@Repository
class TicketHolders {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final JdbcClient jdbc;

    TicketHolders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whose these tickets are. */
    List<UUID> of(UUID showtimeId, List<UUID> ticketIds) {
        return jdbc.sql(
                        """
                        SELECT DISTINCT account_id FROM every_ticket
                         WHERE showtime_id = :showtime AND id = ANY (:tickets::uuid[])
                        """)
                .param("showtime", showtimeId)
                .param("tickets", ticketIds.toArray(UUID[]::new))
                .query(UUID.class)
                .list();
    }

    /** Who may come to a showtime, in the order of their accounts, from after one of them on. */
    List<UUID> expected(UUID showtimeId, Optional<UUID> after, int limit) {
        return jdbc.sql(
                        """
                        SELECT DISTINCT account_id FROM every_ticket
                         WHERE showtime_id = :showtime AND status = 'VALID' AND account_id > :after
                         ORDER BY account_id
                         LIMIT :limit
                        """)
                .param("showtime", showtimeId)
                .param("after", after.orElse(BEFORE_ALL))
                .param("limit", limit)
                .query(UUID.class)
                .list();
    }
}
