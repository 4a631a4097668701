package io.foyer.booking.inventory;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class ClaimedSeatTable implements ClaimedSeats {

    private final JdbcClient jdbc;

    ClaimedSeatTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<ClaimedSeat> of(UUID showtimeId) {
        return jdbc.sql(
                        """
                        SELECT ordinal, booking_id, status = 'CONFIRMED'
                          FROM claimed_seat
                         WHERE showtime_id = ? AND status IN ('PAYING', 'CONFIRMED')
                        """)
                .param(showtimeId)
                .query(
                        (row, index) ->
                                new ClaimedSeat(
                                        row.getInt(1),
                                        row.getObject(2, UUID.class),
                                        row.getBoolean(3)))
                .list();
    }
}
