package io.foyer.booking.retention;

import java.time.OffsetDateTime;
import java.time.Period;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Holds and bookings that came to nothing: nobody bought anything and no money was ever taken. One
 * for which money came too late is kept as long as if it had been bought.
 */
@Component
@Order(1)
class PastHolds implements PastTime {

    private static final String PAST =
            """
            FROM booking
             WHERE confirmed_at IS NULL AND closed_at < :before AND status IN ('EXPIRED', 'CANCELLED')
               AND NOT EXISTS (SELECT FROM payment
                                WHERE payment.booking_id = booking.id AND payment.status <> 'CANCELLED')
            """;

    private final JdbcClient jdbc;
    private final BookingRemoval removal;
    private final RetentionProperties limits;

    PastHolds(JdbcClient jdbc, BookingRemoval removal, RetentionProperties limits) {
        this.jdbc = jdbc;
        this.removal = removal;
        this.limits = limits;
    }

    @Override
    public Kind kind() {
        return Kind.HOLDS;
    }

    @Override
    public Period kept() {
        return limits.holds();
    }

    @Override
    public int count(OffsetDateTime before, int most) {
        return jdbc.sql("SELECT count(*) FROM (SELECT 1 " + PAST + " LIMIT :most) AS past")
                .param("before", before)
                .param("most", most)
                .query(Integer.class)
                .single();
    }

    @Override
    public int removeSome(OffsetDateTime before, int most) {
        return removal.remove(PAST, Map.of("before", before), most);
    }
}
