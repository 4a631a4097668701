package io.foyer.account.doorstaff;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The table of what event-service told last of an account, and whether the role was given for it.
 * Rows are only touched by who holds the account's row.
 */
@Repository
class DoorStaffGrants {

    private final JdbcClient jdbc;

    DoorStaffGrants(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether the message is news: one older than the last, or the last again, is not. */
    boolean note(UUID accountId, UUID messageId) {
        return jdbc.sql(
                                """
                                INSERT INTO door_staff (account_id, told_by) VALUES (:account, :message)
                                ON CONFLICT (account_id) DO UPDATE SET told_by = excluded.told_by
                                WHERE door_staff.told_by < excluded.told_by
                                """)
                        .param("account", accountId)
                        .param("message", messageId)
                        .update()
                == 1;
    }

    boolean isGranted(UUID accountId) {
        return jdbc.sql(
                        """
                        SELECT EXISTS (
                            SELECT FROM door_staff WHERE account_id = :account AND granted) AS granted
                        """)
                .param("account", accountId)
                .query((row, _) -> row.getBoolean("granted"))
                .single();
    }

    void mark(UUID accountId, boolean granted) {
        jdbc.sql("UPDATE door_staff SET granted = :granted WHERE account_id = :account")
                .param("granted", granted)
                .param("account", accountId)
                .update();
    }
}
