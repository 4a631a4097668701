package io.foyer.booking.ticket;

import io.foyer.booking.ticket.TicketOrder.Seat;
import io.foyer.common.id.IdSource;
import java.util.UUID;
import java.util.function.Function;
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
     * One ticket per seat.
     *
     * @throws org.springframework.dao.DuplicateKeyException when a seat has a good ticket already
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void issue(TicketOrder order) {
        var seats = order.seats();
        jdbc.sql(
                        """
                        INSERT INTO ticket (id, booking_id, account_id, showtime_id, ordinal, section, row_label, seat_label)
                        SELECT seat.id, :booking, :account, :showtime,
                               seat.ordinal, seat.section, seat.row_label, seat.seat_label
                          FROM unnest(:ids::uuid[], :ordinals::int[], :sections::text[], :rows::text[], :seats::text[])
                               AS seat (id, ordinal, section, row_label, seat_label)
                        """)
                .param("booking", order.bookingId())
                .param("account", order.accountId())
                .param("showtime", order.showtimeId())
                .param("ids", seats.stream().map(_ -> ids.next()).toArray(UUID[]::new))
                .param("ordinals", seats.stream().map(Seat::ordinal).toArray(Integer[]::new))
                .param("sections", labels(order, Seat::section))
                .param("rows", labels(order, Seat::row))
                .param("seats", labels(order, Seat::seat))
                .update();
    }

    private static String[] labels(TicketOrder order, Function<Seat, String> label) {
        return order.seats().stream().map(label).toArray(String[]::new);
    }
}
