package io.foyer.search.copy;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How far the copy has followed event_db in the present form of its rows. */
@Repository
class CopyProgress {

    private final JdbcClient jdbc;

    CopyProgress(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Absent when it has never been filled. */
    Optional<Instant> followedTo() {
        return jdbc.sql("SELECT followed_to FROM listing_copy_progress WHERE form = :form")
                .param("form", CopyRow.FORM)
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    void followedTo(Instant moment) {
        jdbc.sql(
                        """
                        INSERT INTO listing_copy_progress (form, followed_to) VALUES (:form, :moment)
                        ON CONFLICT (form) DO UPDATE
                        SET followed_to = greatest(listing_copy_progress.followed_to, excluded.followed_to)
                        """)
                .param("form", CopyRow.FORM)
                .param("moment", moment.atOffset(ZoneOffset.UTC))
                .update();
    }
}
