package io.foyer.booking.aftersale;

import io.foyer.common.security.Caller;
import io.foyer.common.security.Role;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whose business an event's money is: its organizer's and the admins'. */
@Component
class EventAudience {

    private final JdbcClient jdbc;

    EventAudience(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean ofShowtime(Caller caller, UUID showtimeId) {
        return includes(caller, "id", showtimeId);
    }

    boolean ofEvent(Caller caller, UUID eventId) {
        return includes(caller, "event_id", eventId);
    }

    private boolean includes(Caller caller, String column, UUID id) {
        return jdbc.sql(
                        """
                        SELECT EXISTS (SELECT FROM showtime_on_sale
                                        WHERE %s = :id AND (:admin OR organizer_id = :account))
                        """
                                .formatted(column))
                .param("id", id)
                .param("admin", caller.is(Role.ADMIN))
                .param("account", caller.accountId())
                .query(Boolean.class)
                .single();
    }
}
