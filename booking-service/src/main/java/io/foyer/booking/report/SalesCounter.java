package io.foyer.booking.report;

import io.foyer.booking.group.PlannedOnce;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Adds bookings, cancelled tickets and refunds up in {@code sales_minute} and {@code
 * refund_minute}, each once: the row that says it was counted and the addition are one statement,
 * and so one transaction. Who brings the same at the same time waits for the first and adds
 * nothing.
 *
 * <p>What is added is read from the rows that the ids name, so neither order nor repetition of what
 * is told matters. Every statement takes its rows in the order of their keys and is a transaction
 * of its own; two of them in one could wait for each other.
 *
 * <p>That a booking was bought is asked of those that were found by their keys. Asked together, an
 * index of all bought bookings looks as good for finding them, and is gone through from end to end.
 */
@Repository
class SalesCounter {

    private final JdbcClient jdbc;
    private final PlannedOnce planned;

    SalesCounter(JdbcClient jdbc, PlannedOnce planned) {
        this.jdbc = jdbc;
        this.planned = planned;
    }

    /** Bookings that were bought, in the minute when they were; how many are new. */
    int sold(Collection<UUID> bookingIds) {
        return count(
                """
                WITH named AS MATERIALIZED (
                    SELECT id, showtime_id, currency, confirmed_at
                      FROM every_booking WHERE id = ANY (:bookings)),
                fresh AS (
                    INSERT INTO sales_counted (showtime_id, booking_id, kind, id)
                    SELECT showtime_id, id, 'SALE', id FROM named
                     WHERE confirmed_at IS NOT NULL
                     ORDER BY showtime_id, id
                        ON CONFLICT DO NOTHING
                    RETURNING booking_id),
                added AS (
                    INSERT INTO sales_minute AS known (
                           showtime_id, minute, section, price_tier_id, currency,
                           tickets, gross, fees, taxes)
                    SELECT named.showtime_id, date_trunc('minute', named.confirmed_at), line.section,
                           line.price_tier_id, named.currency,
                           count(*), sum(line.total), sum(line.service_fee), sum(line.tax)
                      FROM fresh
                      JOIN named ON named.id = fresh.booking_id
                      JOIN every_booking_line line ON line.booking_id = named.id
                     GROUP BY 1, 2, 3, 4, 5
                     ORDER BY 1, 2, 3, 4, 5
                        ON CONFLICT (showtime_id, minute, section, price_tier_id, currency) DO UPDATE
                       SET tickets = known.tickets + excluded.tickets,
                           gross = known.gross + excluded.gross,
                           fees = known.fees + excluded.fees,
                           taxes = known.taxes + excluded.taxes)
                SELECT count(*) FROM fresh
                """,
                Map.of("bookings", bookingIds.toArray(UUID[]::new)));
    }

    /** Tickets of a showtime that were given up, in the minute when they were; how many are new. */
    int cancelled(UUID showtimeId, Collection<UUID> ticketIds) {
        return count(
                """
                WITH given_up AS (
                    SELECT showtime_id, booking_id, id, ordinal FROM every_ticket
                     WHERE showtime_id = :showtime AND id = ANY (:tickets) AND status = 'CANCELLED'),
                fresh AS (
                    INSERT INTO sales_counted (showtime_id, booking_id, kind, id)
                    SELECT showtime_id, booking_id, 'CANCELLATION', id FROM given_up
                     ORDER BY booking_id, id
                        ON CONFLICT DO NOTHING
                    RETURNING id),
                added AS (
                    INSERT INTO sales_minute AS known (
                           showtime_id, minute, section, price_tier_id, currency, cancelled)
                    SELECT booking.showtime_id, date_trunc('minute', coalesce(line.cancelled_at, now())),
                           line.section, line.price_tier_id, booking.currency, count(*)
                      FROM fresh
                      JOIN given_up USING (id)
                      JOIN every_booking booking ON booking.id = given_up.booking_id
                      JOIN every_booking_line line
                        ON line.booking_id = booking.id AND line.ordinal = given_up.ordinal
                     GROUP BY 1, 2, 3, 4, 5
                     ORDER BY 1, 2, 3, 4, 5
                        ON CONFLICT (showtime_id, minute, section, price_tier_id, currency) DO UPDATE
                       SET cancelled = known.cancelled + excluded.cancelled)
                SELECT count(*) FROM fresh
                """,
                Map.of("showtime", showtimeId, "tickets", ticketIds.toArray(UUID[]::new)));
    }

    /**
     * Refunds that have arrived, in the minute when they did; how many are new. What goes back
     * because nothing was ever sold for it was never among the sales.
     */
    int refunded(Collection<UUID> refundIds) {
        return count(
                """
                WITH named AS MATERIALIZED (
                    SELECT booking.showtime_id, booking.confirmed_at, refund.booking_id, refund.id,
                           refund.currency, refund.amount, refund.completed_at
                      FROM refund JOIN every_booking booking ON booking.id = refund.booking_id
                     WHERE refund.id = ANY (:refunds) AND refund.status = 'SUCCEEDED'
                       AND refund.reason <> 'SEATS_GONE'),
                arrived AS (
                    SELECT * FROM named WHERE confirmed_at IS NOT NULL),
                fresh AS (
                    INSERT INTO sales_counted (showtime_id, booking_id, kind, id)
                    SELECT showtime_id, booking_id, 'REFUND', id FROM arrived
                     ORDER BY showtime_id, booking_id, id
                        ON CONFLICT DO NOTHING
                    RETURNING id),
                added AS (
                    INSERT INTO refund_minute AS known (showtime_id, minute, currency, refunds, refunded)
                    SELECT showtime_id, date_trunc('minute', completed_at), currency, count(*), sum(amount)
                      FROM fresh JOIN arrived USING (id)
                     GROUP BY 1, 2, 3
                     ORDER BY 1, 2, 3
                        ON CONFLICT (showtime_id, minute, currency) DO UPDATE
                       SET refunds = known.refunds + excluded.refunds,
                           refunded = known.refunded + excluded.refunded)
                SELECT count(*) FROM fresh
                """,
                Map.of("refunds", refundIds.toArray(UUID[]::new)));
    }

    private int count(String sql, Map<String, ?> params) {
        return planned.write(() -> jdbc.sql(sql).params(params).query(Integer.class).single());
    }
}
