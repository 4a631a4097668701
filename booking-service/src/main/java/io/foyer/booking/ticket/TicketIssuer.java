package io.foyer.booking.ticket;

import io.foyer.booking.group.Columns;
import io.foyer.booking.ticket.TicketOrder.Seat;
import io.foyer.common.id.IdSource;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Issues tickets in the transaction that confirms the booking: nobody has paid without them. */
@Component
public class TicketIssuer {

    private final JdbcClient jdbc;
    private final IdSource ids;

    TicketIssuer(JdbcClient jdbc, IdSource ids) {
        this.jdbc = jdbc;
        this.ids = ids;
    }

    /**
     * One ticket per seat of each booking, all in one statement.
     *
     * @throws org.springframework.dao.DuplicateKeyException when a seat has a good ticket already
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void issue(List<TicketOrder> orders) {
        var tickets = new Columns<>(orders.stream().flatMap(this::rows).toList());
        jdbc.sql(
                        """
                        INSERT INTO ticket (id, booking_id, account_id, showtime_id, ordinal, section, row_label, seat_label)
                        SELECT * FROM unnest(:ids::uuid[], :bookings::uuid[], :accounts::uuid[], :showtimes::uuid[],
                                             :ordinals::int[], :sections::text[], :rows::text[], :seats::text[])
                        """)
                .param("ids", tickets.of(Row::id, UUID[]::new))
                .param("bookings", tickets.of(row -> row.of.bookingId(), UUID[]::new))
                .param("accounts", tickets.of(row -> row.of.accountId(), UUID[]::new))
                .param("showtimes", tickets.of(row -> row.of.showtimeId(), UUID[]::new))
                .param("ordinals", tickets.of(row -> row.seat.ordinal(), Integer[]::new))
                .param("sections", tickets.of(row -> row.seat.section(), String[]::new))
                .param("rows", tickets.of(Row::rowLabel, String[]::new))
                .param("seats", tickets.of(Row::seatLabel, String[]::new))
                .update();
    }

    private Stream<Row> rows(TicketOrder order) {
        return order.seats().stream().map(seat -> new Row(ids.next(), order, seat));
    }

    private record Row(UUID id, TicketOrder of, Seat seat) {

        @Nullable String rowLabel() {
            return seat.row();
        }

        @Nullable String seatLabel() {
            return seat.seat();
        }
    }
}
