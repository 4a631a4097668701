package io.foyer.booking.ticket.checkin;

import io.foyer.booking.archive.PastSales;
import io.foyer.booking.ticket.TicketStatus;
import io.foyer.booking.ticket.code.TicketCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The tickets of a showtime at its door. Each statement that changes tickets also writes down what
 * happened; every one names the showtime, so it touches one partition.
 */
@Repository
class DoorTickets {

    private final JdbcClient jdbc;
    private final PastSales past;

    DoorTickets(JdbcClient jdbc, PastSales past) {
        this.jdbc = jdbc;
        this.past = past;
    }

    /** Uses the ticket up, if it is good: of all who try at the same time one gets an answer. */
    Optional<AdmittedTicket> admit(TicketCode code, Scan scan) {
        return use(code, scan)
                .or(
                        () ->
                                cameBack(code.showtimeId(), List.of(code.ticketId()))
                                        ? use(code, scan)
                                        : Optional.empty());
    }

    private Optional<AdmittedTicket> use(TicketCode code, Scan scan) {
        return jdbc.sql(
                        """
                        WITH admitted AS (
                            UPDATE ticket SET status = 'CHECKED_IN', checked_in_at = :at, checked_in_by = :by
                             WHERE showtime_id = :showtime AND id = :ticket AND serial = :serial AND status = 'VALID'
                            RETURNING showtime_id, id, section, row_label, seat_label),
                        told AS (
                            INSERT INTO check_in (showtime_id, ticket_id, kind, at, account_id)
                            SELECT showtime_id, id, 'CHECKED_IN', :at, :by FROM admitted)
                        SELECT id, section, row_label, seat_label FROM admitted
                        """)
                .param("showtime", code.showtimeId())
                .param("ticket", code.ticketId())
                .param("serial", code.serial())
                .param("at", utc(scan.at()))
                .param("by", scan.accountId())
                .query(
                        (row, _) ->
                                new AdmittedTicket(
                                        row.getObject("id", UUID.class),
                                        row.getString("section"),
                                        row.getString("row_label"),
                                        row.getString("seat_label"),
                                        scan.at()))
                .optional();
    }

    Optional<DoorTicket> find(UUID showtimeId, UUID ticketId) {
        return jdbc.sql("SELECT * FROM every_ticket WHERE showtime_id = ? AND id = ?")
                .params(showtimeId, ticketId)
                .query(DoorTickets::ticket)
                .optional();
    }

    /** Some tickets with their rows locked, in the order of their ids. */
    List<DoorTicket> lock(UUID showtimeId, Collection<UUID> ticketIds) {
        var found = lockThere(showtimeId, ticketIds);
        return found.size() < ticketIds.size() && cameBack(showtimeId, ticketIds)
                ? lockThere(showtimeId, ticketIds)
                : found;
    }

    /** Whether some of them were past, and are not any more: only then they can be used. */
    private boolean cameBack(UUID showtimeId, Collection<UUID> ticketIds) {
        return past.bringBackTickets(showtimeId, ticketIds) > 0;
    }

    private List<DoorTicket> lockThere(UUID showtimeId, Collection<UUID> ticketIds) {
        return jdbc.sql(
                        """
                        SELECT * FROM ticket
                         WHERE showtime_id = :showtime AND id = ANY (:tickets::uuid[])
                         ORDER BY id FOR UPDATE
                        """)
                .param("showtime", showtimeId)
                .param("tickets", ticketIds.toArray(UUID[]::new))
                .query(DoorTickets::ticket)
                .list();
    }

    /** Has these scans count. The rows are locked, and each ticket is named once. */
    int use(UUID showtimeId, List<CountedScan> scans) {
        return jdbc.sql(
                        """
                        WITH scan AS (
                            SELECT * FROM unnest(:tickets::uuid[], :times::timestamptz[], :accounts::uuid[], :kinds::text[])
                                       AS each (ticket_id, at, account_id, kind)),
                        told AS (
                            INSERT INTO check_in (showtime_id, ticket_id, kind, at, account_id)
                            SELECT :showtime, ticket_id, kind, at, account_id FROM scan ORDER BY ticket_id)
                        UPDATE ticket SET status = 'CHECKED_IN', checked_in_at = scan.at, checked_in_by = scan.account_id
                          FROM scan
                         WHERE ticket.showtime_id = :showtime AND ticket.id = scan.ticket_id
                           AND ticket.status IN ('VALID', 'CHECKED_IN')
                        """)
                .param("showtime", showtimeId)
                .param("tickets", scans.stream().map(CountedScan::ticketId).toArray(UUID[]::new))
                .param(
                        "times",
                        scans.stream()
                                .map(counted -> counted.scan().at().toString())
                                .toArray(String[]::new))
                .param(
                        "accounts",
                        scans.stream()
                                .map(counted -> counted.scan().accountId())
                                .toArray(UUID[]::new))
                .param("kinds", scans.stream().map(CountedScan::kind).toArray(String[]::new))
                .update();
    }

    /** Makes a used ticket good again; false when it was not used. */
    boolean undo(UUID showtimeId, UUID ticketId, Scan by) {
        return undoThere(showtimeId, ticketId, by)
                || (cameBack(showtimeId, List.of(ticketId)) && undoThere(showtimeId, ticketId, by));
    }

    private boolean undoThere(UUID showtimeId, UUID ticketId, Scan by) {
        return jdbc.sql(
                                """
                                WITH undone AS (
                                    UPDATE ticket
                                       SET status = 'VALID', checked_in_at = NULL, checked_in_by = NULL,
                                           check_in_undone_at = greatest(:at::timestamptz, checked_in_at)
                                     WHERE showtime_id = :showtime AND id = :ticket AND status = 'CHECKED_IN'
                                    RETURNING id)
                                INSERT INTO check_in (showtime_id, ticket_id, kind, at, account_id)
                                SELECT :showtime, id, 'UNDONE', :at, :by FROM undone
                                """)
                        .param("showtime", showtimeId)
                        .param("ticket", ticketId)
                        .param("at", utc(by.at()))
                        .param("by", by.accountId())
                        .update()
                == 1;
    }

    /** Tickets by their ids, those after the given one. */
    List<DoorTicket> page(UUID showtimeId, UUID after, int most) {
        return jdbc.sql(
                        """
                        SELECT * FROM every_ticket WHERE showtime_id = ? AND id > ? ORDER BY id LIMIT ?
                        """)
                .params(showtimeId, after, most)
                .query(DoorTickets::ticket)
                .list();
    }

    /**
     * A number for the state of all of a showtime's tickets: a sum over them, so that it needs no
     * order and no memory.
     */
    String state(UUID showtimeId) {
        return jdbc.sql(
                        """
                        SELECT count(*) || '-' || coalesce(sum(hashtextextended(
                                   id || ' ' || serial || ' ' || status || ' ' || coalesce(extract(epoch FROM checked_in_at)::text, ''), 0)), 0)
                          FROM every_ticket WHERE showtime_id = ?
                        """)
                .param(showtimeId)
                .query(String.class)
                .single();
    }

    private static DoorTicket ticket(ResultSet row, int number) throws SQLException {
        var usedAt = instant(row, "checked_in_at");
        var usedBy = row.getObject("checked_in_by", UUID.class);
        return new DoorTicket(
                row.getObject("id", UUID.class),
                row.getInt("serial"),
                TicketStatus.valueOf(row.getString("status")),
                usedAt.map(at -> new Scan(at, usedBy)),
                instant(row, "check_in_undone_at"),
                row.getString("section"),
                row.getString("row_label"),
                row.getString("seat_label"));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
                .map(OffsetDateTime::toInstant);
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    /** A scan that counts from now on, and how that is told in the history. */
    record CountedScan(UUID ticketId, Scan scan, boolean letsIn) {

        String kind() {
            return letsIn ? "CHECKED_IN" : "EARLIER";
        }
    }
}
