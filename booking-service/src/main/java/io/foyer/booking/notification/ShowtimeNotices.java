package io.foyer.booking.notification;

import io.foyer.booking.inventory.SaleStatus;
import io.foyer.booking.notification.letter.LetterFacts.Notice;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Table {@code showtime_notice}: what everybody who is expected at a showtime is to be told. Open
 * until the last of them was; {@code toldUntil} only grows.
 */
@Repository
class ShowtimeNotices {

    /**
     * A notice that is not told to all yet.
     *
     * @param toldUntil the last account that was told; absent before the first
     */
    record OpenNotice(UUID id, UUID showtimeId, Notice notice, Optional<UUID> toldUntil) {}

    private final JdbcClient jdbc;

    ShowtimeNotices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void write(UUID id, UUID showtimeId, Notice notice, Instant now) {
        jdbc.sql(
                        """
                        INSERT INTO showtime_notice (id, showtime_id, status, starts_at, created_at)
                        VALUES (:id, :showtime, :status, :startsAt, :now)
                        """)
                .param("id", id)
                .param("showtime", showtimeId)
                .param("status", notice.status().name())
                .param("startsAt", utc(notice.startsAt()))
                .param("now", utc(now))
                .update();
    }

    /** The oldest that nobody else is at, until the transaction ends. */
    Optional<OpenNotice> lockOpen() {
        return jdbc.sql(
                        """
                        SELECT id, showtime_id, status, starts_at, told_until FROM showtime_notice
                         WHERE done_at IS NULL
                         ORDER BY created_at LIMIT 1 FOR UPDATE SKIP LOCKED
                        """)
                .query(Row.class)
                .optional()
                .map(Row::notice);
    }

    void told(UUID id, UUID until) {
        jdbc.sql("UPDATE showtime_notice SET told_until = ? WHERE id = ?")
                .params(until, id)
                .update();
    }

    void done(UUID id, Instant now) {
        jdbc.sql("UPDATE showtime_notice SET done_at = ? WHERE id = ?")
                .params(utc(now), id)
                .update();
    }

    private static OffsetDateTime utc(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }

    private record Row(
            UUID id,
            UUID showtimeId,
            SaleStatus status,
            OffsetDateTime startsAt,
            @Nullable UUID toldUntil) {

        OpenNotice notice() {
            return new OpenNotice(
                    id,
                    showtimeId,
                    new Notice(status, startsAt.toInstant()),
                    Optional.ofNullable(toldUntil));
        }
    }
}
