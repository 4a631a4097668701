package io.foyer.booking.archive;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * All rows of sold bookings, and how they go from one place to another: by changing the month they
 * lie in. Each statement names both the place and the showtime, so it touches one part of a table.
 */
@Repository
class SaleRows {

    /** The tables a sale is written in; each is the part of an {@code every_…} that is not past. */
    static final List<String> TABLES =
            List.of("booking", "booking_line", "ticket", "check_in", "claimed_seat");

    /** Where what is not past lies; Postgres' infinity. */
    static final LocalDate NOT_PAST = LocalDate.MAX;

    private static final String BOOKINGS =
            "UPDATE every_booking SET past = :to WHERE past = :from AND id = ANY (:bookings)";

    private static final List<String> WHAT_IS_THEIRS =
            List.of(
                    """
                    UPDATE every_booking_line SET past = :to WHERE past = :from AND booking_id = ANY (:bookings)
                    """,
                    """
                    UPDATE every_check_in SET past = :to
                     WHERE past = :from AND showtime_id = :showtime AND ticket_id = ANY (:tickets)
                    """,
                    """
                    UPDATE every_ticket SET past = :to
                     WHERE past = :from AND showtime_id = :showtime AND id = ANY (:tickets)
                    """,
                    """
                    UPDATE every_claimed_seat SET past = :to
                     WHERE past = :from AND showtime_id = :showtime AND booking_id = ANY (:bookings)
                    """);

    private final JdbcClient jdbc;

    SaleRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Moves bookings of one showtime, whose rows the caller has locked, with everything that is
     * theirs.
     *
     * @throws IllegalStateException when a booking is not where it was locked; nothing may come of
     *     it
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void move(UUID showtimeId, List<UUID> bookingIds, LocalDate from, LocalDate to) {
        var bookings = bookingIds.toArray(UUID[]::new);
        var step = new Step(showtimeId, bookings, tickets(showtimeId, bookings, from), from, to);
        var back = to.equals(NOT_PAST);
        // The lines of what can be sold refer to their booking: it is there first, and leaves last.
        var moved = back ? run(BOOKINGS, step) : 0;
        WHAT_IS_THEIRS.forEach(statement -> run(statement, step));
        moved += back ? 0 : run(BOOKINGS, step);
        if (moved != bookings.length) {
            throw new IllegalStateException(
                    "Of %d locked bookings %d were moved".formatted(bookings.length, moved));
        }
    }

    /** Locked in the order of their ids, as everybody does who changes more than one. */
    private UUID[] tickets(UUID showtimeId, UUID[] bookings, LocalDate from) {
        return jdbc.sql(
                        """
                        SELECT id FROM every_ticket
                         WHERE past = ? AND showtime_id = ? AND booking_id = ANY (?)
                         ORDER BY id FOR UPDATE
                        """)
                .params(from, showtimeId, bookings)
                .query(UUID.class)
                .list()
                .toArray(UUID[]::new);
    }

    private int run(String statement, Step step) {
        return jdbc.sql(statement)
                .param("showtime", step.showtimeId)
                .param("bookings", step.bookings)
                .param("tickets", step.tickets)
                .param("from", step.from)
                .param("to", step.to)
                .update();
    }

    @SuppressWarnings("ArrayRecordComponent") // what JDBC takes; compared by nobody
    private record Step(
            UUID showtimeId, UUID[] bookings, UUID[] tickets, LocalDate from, LocalDate to) {}
}
