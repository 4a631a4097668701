package io.foyer.queue.sale;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.ToIntFunction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of sales. */
@Repository
class SaleTable {

    private final JdbcClient jdbc;

    SaleTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Seats> find(UUID showtimeId) {
        return jdbc.sql("SELECT total, free, held, sold FROM sale WHERE showtime_id = ?")
                .param(showtimeId)
                .query(Seats.class)
                .optional();
    }

    /** One word a showtime. In the order of their ids, so that two batches cannot deadlock. */
    void note(Collection<ToldSeats> told) {
        var rows = told.stream().sorted(Comparator.comparing(ToldSeats::showtimeId)).toList();
        jdbc.sql(
                        """
                        INSERT INTO sale AS known
                               (showtime_id, message_id, total, free, held, sold)
                        SELECT showtime_id, message_id, total, free, held, sold
                          FROM unnest(:showtimes, :messages, :total, :free, :held, :sold)
                                   AS told (showtime_id, message_id, total, free, held, sold)
                        ON CONFLICT (showtime_id) DO UPDATE
                           SET message_id = EXCLUDED.message_id,
                               total = EXCLUDED.total,
                               free = EXCLUDED.free,
                               held = EXCLUDED.held,
                               sold = EXCLUDED.sold
                         WHERE known.message_id < EXCLUDED.message_id
                        """)
                .param("showtimes", rows.stream().map(ToldSeats::showtimeId).toArray(UUID[]::new))
                .param("messages", rows.stream().map(ToldSeats::messageId).toArray(UUID[]::new))
                .param("total", column(rows, Seats::total))
                .param("free", column(rows, Seats::free))
                .param("held", column(rows, Seats::held))
                .param("sold", column(rows, Seats::sold))
                .update();
    }

    private static Integer[] column(List<ToldSeats> rows, ToIntFunction<Seats> count) {
        return rows.stream().map(row -> count.applyAsInt(row.seats())).toArray(Integer[]::new);
    }

    /** What one message said. */
    record ToldSeats(UUID showtimeId, UUID messageId, Seats seats) {}
}
