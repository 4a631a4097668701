package io.foyer.event.seatmap;

import io.foyer.event.seatmap.SeatMapDrafts.Drawn;
import io.foyer.event.store.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The drafts in the database, one document per venue. */
@Repository
class DraftTable {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    DraftTable(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Writes the draft whatever stands there, and gives its revision. */
    long write(UUID venueId, SeatMapDraft draft, Instant now) {
        return jdbc.sql(
                        """
                        INSERT INTO seat_map_draft AS known (venue_id, document, changed_at, revision)
                        VALUES (?, ?, ?, 1)
                        ON CONFLICT (venue_id)
                        DO UPDATE SET document = EXCLUDED.document,
                                      changed_at = EXCLUDED.changed_at,
                                      revision = known.revision + 1
                        RETURNING revision
                        """)
                .params(venueId, json.writeValueAsString(draft), Columns.timestamp(now))
                .query(Long.class)
                .single();
    }

    /** Writes the draft over that revision and no other; absent when another stands there. */
    Optional<Long> replace(UUID venueId, SeatMapDraft draft, long seen, Instant now) {
        return jdbc.sql(
                        """
                        UPDATE seat_map_draft
                           SET document = ?, changed_at = ?, revision = revision + 1
                         WHERE venue_id = ? AND revision = ?
                        RETURNING revision
                        """)
                .params(json.writeValueAsString(draft), Columns.timestamp(now), venueId, seen)
                .query(Long.class)
                .optional();
    }

    Optional<Long> revision(UUID venueId) {
        return jdbc.sql("SELECT revision FROM seat_map_draft WHERE venue_id = ?")
                .param(venueId)
                .query(Long.class)
                .optional();
    }

    Optional<Drawn> find(UUID venueId) {
        return read("", venueId);
    }

    /** The draft, locked until the end of the transaction: versions are given one after another. */
    Optional<Drawn> lock(UUID venueId) {
        return read(" FOR UPDATE", venueId);
    }

    private Optional<Drawn> read(String lock, UUID venueId) {
        return jdbc.sql("SELECT revision, document FROM seat_map_draft WHERE venue_id = ?" + lock)
                .param(venueId)
                .query((row, number) -> drawn(row))
                .optional();
    }

    private Drawn drawn(ResultSet row) throws SQLException {
        return new Drawn(
                row.getLong("revision"),
                json.readValue(row.getString("document"), SeatMapDraft.class));
    }
}
