package io.foyer.booking.inventory;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.RowMapper;

/** What was written down of a showtime before it is written anew. */
record KnownSnapshot(byte[] layout, SaleStatus status, Instant startsAt) {

    static final RowMapper<KnownSnapshot> ROW =
            (row, _) ->
                    new KnownSnapshot(
                            row.getBytes("layout"),
                            SaleStatus.valueOf(row.getString("status")),
                            row.getObject("starts_at", OffsetDateTime.class).toInstant());

    /** What has changed for those who bought; absent when nothing has. */
    Optional<ShowtimeReplanned> replannedAs(ShowtimeOnSale now) {
        var news =
                new ShowtimeReplanned(
                        now.id(), now.eventId(), now.status(), status, now.startsAt(), startsAt);
        return news.isMoved() || news.became(now.status()) ? Optional.of(news) : Optional.empty();
    }
}
