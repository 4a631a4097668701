package io.foyer.queue.admission;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of admissions. */
@Repository
class AdmissionTable {

    private final JdbcClient jdbc;

    AdmissionTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    int inside(UUID showtimeId) {
        return jdbc.sql(
                        """
                        SELECT count(*) FROM admission
                         WHERE showtime_id = ? AND ended_at IS NULL
                        """)
                .param(showtimeId)
                .query(Integer.class)
                .single();
    }

    int admittedSince(UUID showtimeId, Instant since) {
        return jdbc.sql(
                        """
                        SELECT count(*) FROM admission
                         WHERE showtime_id = ? AND ended_at IS NULL AND admitted_at > ?
                        """)
                .params(showtimeId, timestamp(since))
                .query(Integer.class)
                .single();
    }

    List<UUID> placesWithTurnOver(UUID showtimeId, Instant now) {
        return jdbc.sql(
                        """
                        SELECT place_id FROM admission
                         WHERE showtime_id = ? AND ended_at IS NULL AND expires_at <= ?
                        """)
                .params(showtimeId, timestamp(now))
                .query(UUID.class)
                .list();
    }

    /** A turn nobody came for, and whether it is the first the place was given. */
    record NotPickedUp(UUID placeId, boolean isFirst) {}

    /** Those given by {@code admittedBefore}, and shorter ones that are over now. */
    List<NotPickedUp> notPickedUp(UUID showtimeId, Instant admittedBefore, Instant now) {
        return jdbc.sql(
                        """
                        SELECT place_id,
                               NOT EXISTS (SELECT 1 FROM admission earlier
                                            WHERE earlier.place_id = admission.place_id
                                              AND earlier.ended_at IS NOT NULL) AS is_first
                          FROM admission
                         WHERE showtime_id = ? AND ended_at IS NULL AND picked_up_at IS NULL
                           AND (admitted_at <= ? OR expires_at <= ?)
                        """)
                .params(showtimeId, timestamp(admittedBefore), timestamp(now))
                .query(
                        (row, number) ->
                                new NotPickedUp(
                                        row.getObject("place_id", UUID.class),
                                        row.getBoolean("is_first")))
                .list();
    }

    void insert(List<Admission> admissions) {
        jdbc.sql(
                        """
                        INSERT INTO admission
                            (token_id, place_id, showtime_id, account_id, admitted_at, expires_at)
                        SELECT token_id, place_id, :showtime, account_id, :admitted, :expires
                          FROM unnest(:tokens, :places, :accounts)
                                   AS admitted (token_id, place_id, account_id)
                        """)
                .param("showtime", admissions.getFirst().showtimeId())
                .param("admitted", timestamp(admissions.getFirst().admittedAt()))
                .param("expires", timestamp(admissions.getFirst().expiresAt()))
                .param("tokens", ids(admissions.stream().map(Admission::tokenId).toList()))
                .param("places", ids(admissions.stream().map(Admission::placeId).toList()))
                .param("accounts", ids(admissions.stream().map(Admission::accountId).toList()))
                .update();
    }

    /** A token whose turn has ended. */
    record EndedToken(UUID showtimeId, UUID tokenId, boolean pickedUp) {}

    List<EndedToken> end(Collection<UUID> placeIds, Instant now) {
        return jdbc.sql(
                        """
                        UPDATE admission SET ended_at = ?
                         WHERE place_id = ANY (?) AND ended_at IS NULL
                        RETURNING showtime_id, token_id, picked_up_at IS NOT NULL AS picked_up
                        """)
                .params(timestamp(now), ids(placeIds))
                .query(EndedToken.class)
                .list();
    }

    /** The last one the place was given. */
    Optional<Admission> ofPlace(UUID placeId) {
        return jdbc.sql(
                        """
                        SELECT * FROM admission WHERE place_id = ?
                         ORDER BY admitted_at DESC LIMIT 1
                        """)
                .param(placeId)
                .query(AdmissionTable::read)
                .optional();
    }

    void pickUp(UUID placeId, Instant now) {
        jdbc.sql(
                        """
                        UPDATE admission SET picked_up_at = ?
                         WHERE place_id = ? AND ended_at IS NULL AND picked_up_at IS NULL
                        """)
                .params(timestamp(now), placeId)
                .update();
    }

    private static Admission read(ResultSet row, int number) throws SQLException {
        return new Admission(
                row.getObject("token_id", UUID.class),
                row.getObject("place_id", UUID.class),
                row.getObject("showtime_id", UUID.class),
                row.getObject("account_id", UUID.class),
                row.getObject("admitted_at", OffsetDateTime.class).toInstant(),
                row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                instantOrNull(row.getObject("picked_up_at", OffsetDateTime.class)));
    }

    private static @Nullable Instant instantOrNull(@Nullable OffsetDateTime value) {
        return value == null ? null : value.toInstant();
    }

    private static UUID[] ids(Collection<UUID> ids) {
        return ids.toArray(UUID[]::new);
    }

    private static OffsetDateTime timestamp(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
