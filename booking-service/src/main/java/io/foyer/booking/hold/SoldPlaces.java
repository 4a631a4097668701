package io.foyer.booking.hold;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the books say of sold places, asked without the indexes that are to make it true. */
@Repository
class SoldPlaces {

    private final JdbcClient jdbc;

    SoldPlaces(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The next showtimes that sell now, or did so until a moment ago, by their ids. */
    List<UUID> onSaleAfter(UUID last, int most) {
        return jdbc.sql(
                        """
                        SELECT id FROM showtime_on_sale
                         WHERE id > ? AND on_sale_from <= now()
                           AND on_sale_until > now() - interval '1 hour'
                         ORDER BY id LIMIT ?
                        """)
                .params(last, most)
                .query(UUID.class)
                .list();
    }

    /** How many places of the showtime have more than one buyer, or more than one good ticket. */
    int soldTwice(UUID showtimeId) {
        return jdbc.sql(
                        """
                        SELECT count(*) FROM (
                            SELECT ordinal FROM every_claimed_seat
                             WHERE showtime_id = :showtime AND status = 'CONFIRMED'
                             GROUP BY ordinal HAVING count(*) > 1
                             UNION
                            SELECT ordinal FROM every_ticket
                             WHERE showtime_id = :showtime AND status IN ('VALID', 'CHECKED_IN')
                             GROUP BY ordinal HAVING count(*) > 1) AS twice
                        """)
                .param("showtime", showtimeId)
                .query(Integer.class)
                .single();
    }
}
