package io.foyer.event.privacy;

import io.foyer.event.store.Columns;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What an account entered, in the database. */
@Repository
class Entries {

    private final JdbcClient jdbc;

    Entries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Entry> events(UUID accountId) {
        return entries(
                """
                SELECT id, name FROM event
                 WHERE organizer_id = ? AND deleted_at IS NULL ORDER BY id
                """,
                accountId);
    }

    List<Entry> venues(UUID accountId) {
        return entries("SELECT id, name FROM venue WHERE owner_id = ? ORDER BY id", accountId);
    }

    List<Entry> performers(UUID accountId) {
        return entries("SELECT id, name FROM performer WHERE owner_id = ? ORDER BY id", accountId);
    }

    /** Edits in the log of prices. */
    List<PriceEdit> priceEdits(UUID accountId) {
        return jdbc.sql(
                        """
                        SELECT showtime_id, changed_at, tier_name FROM price_change
                         WHERE changed_by = ? ORDER BY id
                        """)
                .param(accountId)
                .query(
                        (row, number) ->
                                new PriceEdit(
                                        Columns.uuid(row, "showtime_id"),
                                        row.getString("tier_name"),
                                        Columns.instant(row, "changed_at")))
                .list();
    }

    /** Answers kept for requests that may be repeated; they quote what was asked for. */
    void forgetAnswers(UUID accountId) {
        jdbc.sql("DELETE FROM answered_request WHERE account_id = ?").param(accountId).update();
    }

    private List<Entry> entries(String sql, UUID accountId) {
        return jdbc.sql(sql).param(accountId).query(Entry.class).list();
    }

    /** Something with a name. */
    record Entry(UUID id, String name) {}

    /** A price that the account changed. */
    record PriceEdit(UUID showtimeId, String tier, Instant changedAt) {}
}
