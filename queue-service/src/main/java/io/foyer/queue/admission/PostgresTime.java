package io.foyer.queue.admission;

import java.time.Instant;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The time at the moment of asking, not that of the transaction's begin. */
@Component
class PostgresTime implements DoorTime {

    private final JdbcClient jdbc;

    PostgresTime(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Instant now() {
        return jdbc.sql("SELECT clock_timestamp()")
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }
}
