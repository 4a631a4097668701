package io.foyer.booking.ticket.transfer;

import io.foyer.common.paging.PageOf;
import io.foyer.common.paging.PageQuery;
import io.foyer.common.security.MailboxOwner;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is offered to an address and can be taken now, the next showtime first. */
@Repository
public class OfferedTickets {

    private static final String WHAT_CAN_BE_TAKEN =
            """
              FROM ticket_transfer offer
              JOIN showtime_on_sale showtime ON showtime.id = offer.showtime_id
              JOIN ticket ON ticket.showtime_id = offer.showtime_id AND ticket.id = offer.ticket_id
             WHERE offer.email = :email AND offer.status = 'OFFERED'
               AND ticket.status = 'VALID' AND showtime.starts_at > :now
            """;

    private final JdbcClient jdbc;
    private final InstantSource clock;

    OfferedTickets(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public PageOf<OfferedTicket> to(MailboxOwner receiver, PageQuery page) {
        var now = Transfers.utc(clock.instant());
        var items =
                jdbc.sql(
                                """
                                SELECT offer.id, offer.ticket_id, offer.showtime_id, offer.created_at,
                                       showtime.event_id, showtime.event_name, showtime.starts_at,
                                       showtime.venue_name, showtime.venue_city,
                                       ticket.section, ticket.row_label, ticket.seat_label
                                """
                                        + WHAT_CAN_BE_TAKEN
                                        + " ORDER BY showtime.starts_at, offer.id LIMIT :size"
                                        + " OFFSET :offset")
                        .param("email", receiver.email())
                        .param("now", now)
                        .param("size", page.size())
                        .param("offset", page.offset())
                        .query(OfferedTickets::offered)
                        .list();
        var total =
                jdbc.sql("SELECT count(*)" + WHAT_CAN_BE_TAKEN)
                        .param("email", receiver.email())
                        .param("now", now)
                        .query(Long.class)
                        .single();
        return PageOf.of(items, page, total);
    }

    private static OfferedTicket offered(ResultSet row, int number) throws SQLException {
        return new OfferedTicket(
                row.getObject("id", UUID.class),
                row.getObject("ticket_id", UUID.class),
                row.getObject("showtime_id", UUID.class),
                row.getObject("event_id", UUID.class),
                row.getString("event_name"),
                instant(row, "starts_at"),
                row.getString("venue_name"),
                row.getString("venue_city"),
                row.getString("section"),
                row.getString("row_label"),
                row.getString("seat_label"),
                instant(row, "created_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
