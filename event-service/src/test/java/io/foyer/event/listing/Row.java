package io.foyer.event.listing;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a test reads of a listing. */
record Row(
        String eventName,
        String venueName,
        String performers,
        @Nullable Long fromPrice,
        @Nullable Long toPrice,
        @Nullable String currency,
        String availability,
        long popularity,
        long version,
        boolean removed) {

    static Row of(JdbcClient jdbc, String showtimeId) {
        return jdbc.sql("SELECT * FROM listing WHERE showtime_id = ?")
                .param(UUID.fromString(showtimeId))
                .query(Row.class)
                .single();
    }
}
