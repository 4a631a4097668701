package io.foyer.booking.ticket;

import io.foyer.booking.inventory.SaleStatus;
import io.foyer.booking.ticket.OwnTicket.Offer;
import io.foyer.common.paging.PageOf;
import io.foyer.common.paging.PageQuery;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tickets somebody has, bought or received; those given away are not theirs any more. */
@Repository
public class OwnTickets {

    private static final Instant LONG_AGO = Instant.parse("1970-01-01T00:00:00Z");
    private static final Instant FAR_OFF = Instant.parse("9999-01-01T00:00:00Z");

    /** What is postponed is still to come, whatever its old date was. */
    private static final String THEIRS =
            """
              FROM every_ticket ticket
              JOIN showtime_on_sale showtime ON showtime.id = ticket.showtime_id
              LEFT JOIN ticket_transfer offer
                ON offer.showtime_id = ticket.showtime_id AND offer.ticket_id = ticket.id AND offer.status = 'OFFERED'
             WHERE ticket.account_id = :account AND ticket.status <> 'TRANSFERRED'
               AND CASE WHEN showtime.status = 'POSTPONED' THEN :to >= timestamptz '9999-01-01T00:00:00Z'
                        ELSE showtime.starts_at >= :from AND showtime.starts_at < :to END
            """;

    private final JdbcClient jdbc;
    private final TicketRows rows;

    OwnTickets(JdbcClient jdbc, TicketRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    /** For showtimes that start at this time or later or are postponed, the next one first. */
    public PageOf<OwnTicket> upcoming(UUID accountId, Instant now, PageQuery page) {
        return list(accountId, now, FAR_OFF, "ASC", page);
    }

    /** For showtimes that took place, the last one first. */
    public PageOf<OwnTicket> past(UUID accountId, Instant now, PageQuery page) {
        return list(accountId, LONG_AGO, now, "DESC", page);
    }

    /** All of them, the one that starts last first. */
    public PageOf<OwnTicket> all(UUID accountId, PageQuery page) {
        return list(accountId, LONG_AGO, FAR_OFF, "DESC", page);
    }

    private PageOf<OwnTicket> list(
            UUID accountId, Instant from, Instant to, String order, PageQuery page) {
        var items =
                jdbc.sql(
                                """
                                SELECT ticket.*, showtime.event_id, showtime.event_name, showtime.starts_at,
                                       showtime.status AS showtime_status,
                                       showtime.venue_id, showtime.venue_name, showtime.venue_city, showtime.venue_time_zone,
                                       offer.id AS offer_id, offer.email, offer.created_at
                                """
                                        + THEIRS
                                        + " ORDER BY showtime.starts_at "
                                        + order
                                        + ", ticket.showtime_id, ticket.ordinal, ticket.id"
                                        + " LIMIT :size OFFSET :offset")
                        .param("account", accountId)
                        .param("from", from.atOffset(ZoneOffset.UTC))
                        .param("to", to.atOffset(ZoneOffset.UTC))
                        .param("size", page.size())
                        .param("offset", page.offset())
                        .query(this::ticket)
                        .list();
        var total =
                jdbc.sql("SELECT count(*)" + THEIRS)
                        .param("account", accountId)
                        .param("from", from.atOffset(ZoneOffset.UTC))
                        .param("to", to.atOffset(ZoneOffset.UTC))
                        .query(Long.class)
                        .single();
        return PageOf.of(items, page, total);
    }

    private OwnTicket ticket(ResultSet row, int number) throws SQLException {
        return new OwnTicket(
                rows.ticket(row, number),
                new OwnTicket.Event(
                        row.getObject("event_id", UUID.class), row.getString("event_name")),
                instant(row, "starts_at"),
                new OwnTicket.Venue(
                        row.getObject("venue_id", UUID.class),
                        row.getString("venue_name"),
                        row.getString("venue_city"),
                        row.getString("venue_time_zone")),
                SaleStatus.valueOf(row.getString("showtime_status")),
                row.getObject("transfer_id", UUID.class) != null,
                offer(row));
    }

    private static Optional<Offer> offer(ResultSet row) throws SQLException {
        var id = row.getObject("offer_id", UUID.class);
        return id == null
                ? Optional.empty()
                : Optional.of(new Offer(id, row.getString("email"), instant(row, "created_at")));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
