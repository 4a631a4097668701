package io.foyer.booking.ticket.checkin;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who works at the doors of which event, as event-service tells it. */
@Repository
class DoorStaff {

    private final JdbcClient jdbc;

    DoorStaff(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean worksAt(UUID eventId, UUID accountId) {
        return jdbc.sql(
                        """
                        SELECT EXISTS (SELECT FROM door_staff
                                        WHERE event_id = ? AND account_id = ? AND engaged)
                        """)
                .params(eventId, accountId)
                .query(Boolean.class)
                .single();
    }

    /**
     * Writes down what a message says unless a later one has spoken about the same account and
     * event: deliveries repeat and overtake each other, ids grow.
     */
    void tell(UUID messageId, UUID eventId, UUID accountId, boolean engaged) {
        jdbc.sql(
                        """
                        INSERT INTO door_staff AS known (event_id, account_id, engaged, told_by)
                        VALUES (?, ?, ?, ?)
                            ON CONFLICT (event_id, account_id) DO UPDATE
                               SET engaged = excluded.engaged, told_by = excluded.told_by
                             WHERE known.told_by < excluded.told_by
                        """)
                .params(eventId, accountId, engaged, messageId)
                .update();
    }
}
