package io.foyer.booking.retention;

import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Removes a few bookings with all that is theirs, in one transaction. */
@Component
class BookingRemoval {

    private final JdbcClient jdbc;
    private final BookingRows rows;
    private final TransactionTemplate transactions;

    BookingRemoval(JdbcClient jdbc, BookingRows rows, TransactionTemplate transactions) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.transactions = transactions;
    }

    /**
     * Whatever is locked by somebody else is passed over.
     *
     * @param past {@code FROM booking WHERE} …
     * @return how many were removed
     */
    int remove(String past, Map<String, ?> params, int most) {
        var removed = transactions.execute(_ -> removeFew(past, params, most));
        return removed == null ? 0 : removed;
    }

    private int removeFew(String past, Map<String, ?> params, int most) {
        var few =
                jdbc.sql("SELECT id, showtime_id " + past + " LIMIT :most FOR UPDATE SKIP LOCKED")
                        .params(params)
                        .param("most", most)
                        .query(Past.class)
                        .list();
        few.stream()
                .collect(
                        Collectors.groupingBy(
                                Past::showtimeId,
                                Collectors.mapping(Past::id, Collectors.toList())))
                .forEach(rows::remove);
        return few.size();
    }

    private record Past(UUID id, UUID showtimeId) {}
}
