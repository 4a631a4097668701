package io.foyer.system.platform;

import io.foyer.platform.launcher.Platform;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;

/** Moves a booking in time, since only booking_db's own clock decides when it expires. */
public final class DatabaseClock {

    private final Platform platform;

    public DatabaseClock(Platform platform) {
        this.platform = platform;
    }

    /** Has the booking's time run out now. */
    public void expire(String bookingId) {
        expireIn(bookingId, Duration.ZERO);
    }

    /** Has it run out after this. */
    public void expireIn(String bookingId, Duration rest) {
        var address =
                "jdbc:postgresql://127.0.0.1:%d/booking_db"
                        .formatted(platform.settings().ports().postgres());
        try (var connection = DriverManager.getConnection(address, "booking_service", "foyer");
                var statement =
                        connection.prepareStatement(
                                "UPDATE booking SET expires_at = now() + ? * interval '1 ms' WHERE"
                                        + " id = ?::uuid")) {
            statement.setLong(1, rest.toMillis());
            statement.setString(2, bookingId);
            if (statement.executeUpdate() != 1) {
                throw new AssertionError("There is no booking " + bookingId);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
