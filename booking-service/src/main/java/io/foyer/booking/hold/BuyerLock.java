package io.foyer.booking.hold;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Lets a buyer take seats of a showtime in Postgres one request at a time, whether by a hold or by
 * a claim. Otherwise two at once could each stay within the limit of seats, and both together break
 * it.
 */
public record BuyerLock(UUID accountId, UUID showtimeId) {

    /** The lock's number in SQL, of a row that has both ids. */
    public static final String KEY =
            "hashtextextended(account_id::text || '@' || showtime_id::text, 0)";

    /** Waits for it; it is held until the transaction ends. */
    public void take(JdbcClient jdbc) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param(accountId + "@" + showtimeId)
                .query((row, index) -> true)
                .single();
    }
}
