package io.foyer.booking.hold;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** What was told of showtimes, in the order of the messages' ids. */
class ToldSales {

    private static final Duration SOON = Duration.ofSeconds(20);

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ToldSales(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    List<SalesChanged> messages(UUID showtimeId) {
        return jdbc
                .sql(
                        """
                        SELECT payload FROM outbox WHERE type = 'SalesChanged' AND payload LIKE ?
                         ORDER BY message_id
                        """)
                .param("%" + showtimeId + "%")
                .query(String.class)
                .list()
                .stream()
                .map(payload -> json.readValue(payload, SalesChanged.class))
                .toList();
    }

    /** Waits until the last word about a showtime is what is wanted. */
    SalesChanged last(UUID showtimeId, Predicate<SalesChanged> wanted) {
        return await().atMost(SOON)
                .until(
                        () -> messages(showtimeId),
                        messages -> !messages.isEmpty() && wanted.test(messages.getLast()))
                .getLast();
    }

    /** Waits for the next count, told or not. */
    void countedAgain(UUID showtimeId) {
        var before = turn(showtimeId);
        await().atMost(SOON).until(() -> turn(showtimeId) > before);
    }

    long turn(UUID showtimeId) {
        return jdbc.sql("SELECT turn FROM sales_told WHERE showtime_id = ?")
                .param(showtimeId)
                .query(Long.class)
                .single();
    }

    /** A seat is sold in Postgres, and nobody has shown it on the map. */
    void claimed(UUID showtimeId, int ordinal) {
        jdbc.sql(
                        """
                        INSERT INTO claimed_seat (booking_id, ordinal, showtime_id, fence, status)
                        VALUES (?, ?, ?, nextval('fence_seq'), 'CONFIRMED')
                        """)
                .params(UUID.randomUUID(), ordinal, showtimeId)
                .update();
    }
}
