package io.foyer.booking.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The showtimes that an event has here, as far as somebody may see how they sell. */
@Repository
public class EventShowtimes {

    private final JdbcClient jdbc;

    EventShowtimes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All showtimes of the event, the first one first; empty when it has none for sale here. */
    public List<EventShowtime> of(UUID eventId) {
        return jdbc.sql(
                        """
                        SELECT id, starts_at, currency FROM showtime_on_sale
                         WHERE event_id = ? ORDER BY starts_at, id
                        """)
                .param(eventId)
                .query(EventShowtimes::showtime)
                .list();
    }

    /** Those that this account organizes. */
    public List<EventShowtime> of(UUID eventId, UUID organizerId) {
        return jdbc.sql(
                        """
                        SELECT id, starts_at, currency FROM showtime_on_sale
                         WHERE event_id = ? AND organizer_id = ? ORDER BY starts_at, id
                        """)
                .params(eventId, organizerId)
                .query(EventShowtimes::showtime)
                .list();
    }

    private static EventShowtime showtime(ResultSet row, int index) throws SQLException {
        return new EventShowtime(
                row.getObject("id", UUID.class),
                row.getObject("starts_at", OffsetDateTime.class).toInstant(),
                row.getString("currency"));
    }
}
