package io.foyer.booking.ticket;

import io.foyer.booking.testing.BookingDatabase;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tickets written straight into the table, for tests that need no purchase. */
public final class TicketTable {

    private final JdbcClient jdbc;

    public TicketTable(BookingDatabase database) {
        this.jdbc = database.jdbc();
    }

    /** A valid ticket of the seat. */
    public UUID issue(UUID showtimeId, UUID accountId, int ordinal) {
        var id = UUID.randomUUID();
        jdbc.sql(
                        """
                        INSERT INTO ticket (id, booking_id, account_id, showtime_id, ordinal, section, row_label, seat_label)
                        VALUES (?, gen_random_uuid(), ?, ?, ?, 'Stalls', 'A', ?)
                        """)
                .params(id, accountId, showtimeId, ordinal, String.valueOf(ordinal))
                .update();
        return id;
    }

    public int count(String sql, Object... params) {
        return jdbc.sql(sql).params(params).query(Integer.class).single();
    }
}
