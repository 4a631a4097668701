package io.foyer.booking.testing;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A look at the service's tables, and a hand on the times in them: the database's clock is no
 * test's.
 */
public final class Rows {

    private final JdbcClient jdbc;

    Rows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public String status(UUID bookingId) {
        return jdbc.sql("SELECT status FROM booking WHERE id = ?")
                .param(bookingId)
                .query(String.class)
                .single();
    }

    public String paymentStatus(UUID bookingId) {
        return jdbc.sql("SELECT status FROM payment WHERE booking_id = ?")
                .param(bookingId)
                .query(String.class)
                .single();
    }

    /** How many payments there are of a booking, whatever became of them. */
    public int payments(UUID bookingId) {
        return count("SELECT count(*) FROM payment WHERE booking_id = ?", bookingId);
    }

    public int tickets(UUID bookingId) {
        return count("SELECT count(*) FROM ticket WHERE booking_id = ?", bookingId);
    }

    /** How many claims on the seat are live; more than one is a seat sold twice. */
    public int liveClaims(UUID showtimeId, int ordinal) {
        return count(
                """
                SELECT count(*) FROM claimed_seat
                 WHERE showtime_id = ? AND ordinal = ? AND status IN ('PAYING', 'CONFIRMED')
                """,
                showtimeId,
                ordinal);
    }

    /** How often the message was written about the booking. */
    public int messages(String type, UUID bookingId) {
        return count(
                "SELECT count(*) FROM outbox WHERE type = ? AND payload LIKE ?",
                type,
                "%\"bookingId\":\"" + bookingId + "\"%");
    }

    public int webhooks() {
        return count("SELECT count(*) FROM stripe_event");
    }

    /** The keys under which the provider was asked, in the order they were written down. */
    public List<String> ops(UUID bookingId, String kind) {
        return jdbc.sql(
                        """
                        SELECT key || ' ' || state FROM payment_op
                         WHERE kind = ? AND payment_id IN (SELECT id FROM payment WHERE booking_id = ?)
                         ORDER BY created_at
                        """)
                .params(kind, bookingId)
                .query(String.class)
                .list();
    }

    /** The time to start paying is over. */
    public void endHold(UUID bookingId) {
        change("UPDATE booking SET expires_at = now() - interval '1 ms' WHERE id = ?", bookingId);
    }

    /** As much of the time to start paying has passed. */
    public void passHold(UUID bookingId, Duration time) {
        change(
                """
                UPDATE booking SET created_at = created_at - make_interval(secs => ?),
                                   expires_at = expires_at - make_interval(secs => ?)
                 WHERE id = ?
                """,
                time.toSeconds(),
                time.toSeconds(),
                bookingId);
    }

    /** The time to pay is over. */
    public void endClaim(UUID bookingId) {
        change("UPDATE booking SET claim_until = now() - interval '1 ms' WHERE id = ?", bookingId);
    }

    /** Whoever is closing the booking has taken too long. */
    public void endClosing(UUID bookingId) {
        change(
                "UPDATE booking SET closing_until = now() - interval '1 ms' WHERE id = ?",
                bookingId);
    }

    /** Of the booking's money, minor units; what is ours is positive. */
    public int balance(UUID bookingId, String account) {
        return count(
                """
                SELECT coalesce(sum(amount), 0) FROM ledger_entry
                 WHERE booking_id = ? AND account = ?
                """,
                bookingId,
                account);
    }

    /** Calls and webhooks that wait for another try are due now. */
    public void hurry() {
        change("UPDATE payment_op SET due_at = now() WHERE due_at IS NOT NULL");
        change("UPDATE stripe_event SET due_at = now() WHERE due_at IS NOT NULL");
    }

    public List<String> texts(String sql, Object... params) {
        return jdbc.sql(sql).params(params).query(String.class).list();
    }

    public void change(String sql, Object... params) {
        jdbc.sql(sql).params(params).update();
    }

    public String text(String sql, Object... params) {
        return jdbc.sql(sql).params(params).query(String.class).single();
    }

    public int count(String sql, Object... params) {
        return jdbc.sql(sql).params(params).query(Integer.class).single();
    }
}
