package io.foyer.search.changestream;

import io.micrometer.core.instrument.MeterRegistry;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Which walk over all listings is due, in this service's own database.
 *
 * <p>A need is written down before what caused it is forgotten. A walk moves on and finishes only
 * under its own number, so one that a later need overtook cannot pass for the new one.
 */
@Repository
class Fills {

    private static final Logger log = LoggerFactory.getLogger(Fills.class);

    private final JdbcClient jdbc;
    private final ChangeStreamProperties settings;
    private final MeterRegistry metrics;

    Fills(JdbcClient jdbc, ChangeStreamProperties settings, MeterRegistry metrics) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.metrics = metrics;
    }

    /** From here on a walk from the start is due, whatever an earlier one has done. */
    void need(FillReason reason) {
        if (open().filter(due -> due.reason() == reason).isEmpty()) {
            tell(reason); // and not again at every attempt to start
        }
        jdbc.sql(
                        """
                        INSERT INTO stream_fill (slot, reason) VALUES (:slot, :reason)
                        ON CONFLICT (slot) DO UPDATE SET
                            number = stream_fill.number + 1, reason = excluded.reason,
                            needed_at = excluded.needed_at, walked_to = excluded.walked_to,
                            finished_at = NULL
                        """)
                .param("slot", settings.slot())
                .param("reason", reason.name())
                .update();
    }

    Optional<Fill> latest() {
        return jdbc.sql(
                        """
                        SELECT number, reason, needed_at, walked_to, finished_at
                        FROM stream_fill WHERE slot = :slot
                        """)
                .param("slot", settings.slot())
                .query(Fills::read)
                .optional();
    }

    /** The walk that is due, if there is one. */
    Optional<Fill> open() {
        return latest().filter(Fill::isOpen);
    }

    /** Remembers how far a walk has come; false when it is not the one that is due any more. */
    boolean walkedTo(Fill fill, UUID showtimeId) {
        return jdbc.sql(
                                """
                                UPDATE stream_fill SET walked_to = :showtime
                                WHERE slot = :slot AND number = :number AND finished_at IS NULL
                                """)
                        .param("showtime", showtimeId)
                        .param("slot", settings.slot())
                        .param("number", fill.number())
                        .update()
                == 1;
    }

    /** The walk is over; false when it is not the one that is due any more. */
    boolean finish(Fill fill) {
        return jdbc.sql(
                                """
                                UPDATE stream_fill SET finished_at = now()
                                WHERE slot = :slot AND number = :number AND finished_at IS NULL
                                """)
                        .param("slot", settings.slot())
                        .param("number", fill.number())
                        .update()
                == 1;
    }

    private void tell(FillReason reason) {
        metrics.counter("foyer.search.stream.fills", "reason", reason.name()).increment();
        if (reason.alarming()) {
            log.warn("The stream may have missed changes ({}): all listings are compared", reason);
        } else {
            log.info("All listings are compared: {}", reason);
        }
    }

    private static Fill read(ResultSet row, int number) throws SQLException {
        return new Fill(
                row.getLong("number"),
                FillReason.valueOf(row.getString("reason")),
                row.getObject("needed_at", OffsetDateTime.class).toInstant(),
                row.getObject("walked_to", UUID.class),
                instantOf(row.getObject("finished_at", OffsetDateTime.class)));
    }

    private static @Nullable Instant instantOf(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
