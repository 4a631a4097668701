package io.foyer.benchmarks.measure;

import io.foyer.benchmarks.scene.Sale;
import io.foyer.benchmarks.scene.Sale.Showtime;
import io.foyer.benchmarks.scene.Scene;
import io.foyer.benchmarks.scene.SoldOut;
import io.foyer.platform.launcher.Service;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * A showtime with as many bookings as seats is called off: how many bookings a second are
 * cancelled, with a refund asked for, from the organizer's call on; and when the last buyer has the
 * money. Beside it the same rows changed by plain SQL, all in one go.
 */
public final class MassRefund implements Measure {

    private static final int QUICK_BOOKINGS = 200;
    private static final Duration PATIENCE = Duration.ofMinutes(20);
    private static final long LOOK_MILLIS = 50;

    private static final List<String> IN_ONE_GO =
            List.of(
                    "UPDATE claimed_seat SET status = 'RELEASED' WHERE showtime_id = ?",
                    "UPDATE ticket SET status = 'CANCELLED' WHERE showtime_id = ?",
                    """
                    UPDATE booking_line SET cancelled_at = now(), cancelled_for = 'EVENT_CANCELLED', kept = 0
                     WHERE booking_id IN (SELECT id FROM booking WHERE showtime_id = ?)
                    """,
                    """
                    UPDATE payment SET refunded = amount
                     WHERE booking_id IN (SELECT id FROM booking WHERE showtime_id = ?)
                    """,
                    """
                    UPDATE booking SET status = 'CANCELLED', closed_at = now(), version = version + 1
                     WHERE showtime_id = ?
                    """);

    private static final String WITHOUT_MONEY =
            """
            SELECT count(*) FROM booking WHERE showtime_id = ?
               AND NOT EXISTS (SELECT FROM payment WHERE booking_id = booking.id AND status = '%s')
            """;

    @Override
    public String name() {
        return "mass-refund";
    }

    @Override
    public int showtimes(Plan plan) {
        return 1;
    }

    @Override
    public List<String> run(Scene scene, Sale sale, Plan plan)
            throws IOException, InterruptedException {
        var showtime = sale.take(1).getFirst();
        var bookings = plan.isQuoted() ? Sale.SEATS : QUICK_BOOKINGS;
        var wrong = new ArrayList<String>();
        var failed = SoldOut.sell(scene, showtime, bookings);
        if (failed > 0) {
            wrong.add("mass-refund: %d of %d could not be sold".formatted(failed, bookings));
        }
        try (var connection = connect(scene)) {
            await(connection, WITHOUT_MONEY.formatted("CAPTURED"), showtime);
            var limit = inOneGo(connection, showtime);
            refund(scene, sale, connection, showtime, limit);
            wrong.addAll(broken(connection, showtime, bookings - failed));
        } catch (SQLException e) {
            throw new IOException(e);
        }
        return wrong;
    }

    private static void refund(
            Scene scene, Sale sale, Connection connection, Showtime showtime, Duration limit)
            throws SQLException, InterruptedException {
        var service = List.of(scene.processOf(Service.BOOKING));
        var count =
                count(connection, "SELECT count(*) FROM booking WHERE showtime_id = ?", showtime);
        var spent = ProcessorTime.of(service);
        var start = System.nanoTime();
        sale.callOff(showtime);
        await(
                connection,
                "SELECT count(*) FROM booking WHERE showtime_id = ? AND status <> 'CANCELLED'",
                showtime);
        var undone = Duration.ofNanos(System.nanoTime() - start);
        await(connection, WITHOUT_MONEY.formatted("REFUNDED"), showtime);
        var back = Duration.ofNanos(System.nanoTime() - start);
        System.out.printf(
                Locale.ROOT,
                "mass-refund: %d bookings cancelled in %.2f s (%.0f a second); by plain SQL in one"
                    + " go %.2f s (%.0f a second), ratio %.3f; everybody has the money after %.1f s"
                    + " (%.0f a second), %.2f ms CPU of booking-service each%n",
                count,
                seconds(undone),
                count / seconds(undone),
                seconds(limit),
                count / seconds(limit),
                seconds(limit) / seconds(undone),
                seconds(back),
                count / seconds(back),
                ProcessorTime.of(service).minus(spent).toNanos() / 1e6 / Math.max(1, count));
    }

    /** The same rows, changed and changed back: the transaction is rolled back. */
    private static Duration inOneGo(Connection connection, Showtime showtime) throws SQLException {
        connection.setAutoCommit(false);
        var start = System.nanoTime();
        for (var sql : IN_ONE_GO) {
            try (var update = connection.prepareStatement(sql)) {
                update.setObject(1, UUID.fromString(showtime.id()));
                update.executeUpdate();
            }
        }
        var took = Duration.ofNanos(System.nanoTime() - start);
        connection.rollback();
        connection.setAutoCommit(true);
        try (var statement = connection.createStatement()) {
            // What the attempt left behind is not to slow down what is measured.
            statement.execute("VACUUM booking, booking_line, claimed_seat, ticket, payment");
        }
        return took;
    }

    private static List<String> broken(Connection connection, Showtime showtime, int sold)
            throws SQLException {
        var wrong = new ArrayList<String>();
        var live =
                count(
                        connection,
                        """
                        SELECT count(*) FROM claimed_seat
                         WHERE showtime_id = ? AND status IN ('PAYING', 'CONFIRMED')
                        """,
                        showtime);
        if (live > 0) {
            wrong.add("mass-refund: %d seats are still claimed".formatted(live));
        }
        var back =
                count(
                        connection,
                        """
                        SELECT count(*) FROM booking JOIN refund ON refund.booking_id = booking.id
                         WHERE booking.showtime_id = ? AND refund.amount = booking.total
                        """,
                        showtime);
        if (back != sold) {
            wrong.add("mass-refund: %d refunds for %d bookings".formatted(back, sold));
        }
        return wrong;
    }

    private static void await(Connection connection, String sql, Showtime showtime)
            throws SQLException, InterruptedException {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        for (var left = count(connection, sql, showtime);
                left > 0;
                left = count(connection, sql, showtime)) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("waited in vain, %d are left".formatted(left));
            }
            Thread.sleep(LOOK_MILLIS);
        }
    }

    private static long count(Connection connection, String sql, Showtime showtime)
            throws SQLException {
        try (var query = connection.prepareStatement(sql)) {
            query.setObject(1, UUID.fromString(showtime.id()));
            try (var rows = query.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    private static Connection connect(Scene scene) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:%d/booking_db"
                        .formatted(scene.platform().settings().ports().postgres()),
                "booking_service",
                "foyer");
    }

    private static double seconds(Duration time) {
        return time.toNanos() / 1e9;
    }
}
