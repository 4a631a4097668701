package io.foyer.search.changestream;

import io.foyer.search.listing.ListingDatabase;
import org.springframework.stereotype.Component;

/** The slot in event_db that keeps the changes this service has not read yet. */
@Component
class ReplicationSlot {

    /** What is to be known about a slot before an engine is let at it. */
    enum Condition {
        MISSING,
        FREE,
        /** Another engine reads from it. */
        IN_USE,
        /** Postgres gave up on it: what it kept was more than {@code max_slot_wal_keep_size}. */
        LOST
    }

    private final ListingDatabase database;
    private final ChangeStreamProperties settings;

    ReplicationSlot(ListingDatabase database, ChangeStreamProperties settings) {
        this.database = database;
        this.settings = settings;
    }

    Condition condition() {
        return database.jdbc()
                .sql(
                        """
                        SELECT CASE WHEN wal_status = 'lost' THEN 'LOST'
                                    WHEN active THEN 'IN_USE'
                                    ELSE 'FREE' END
                        FROM pg_replication_slots WHERE slot_name = :slot
                        """)
                .param("slot", settings.slot())
                .query(String.class)
                .optional()
                .map(Condition::valueOf)
                .orElse(Condition.MISSING);
    }

    void drop() {
        database.jdbc()
                .sql(
                        """
                        SELECT count(pg_drop_replication_slot(slot_name))
                        FROM pg_replication_slots WHERE slot_name = :slot
                        """)
                .param("slot", settings.slot())
                .query(Long.class)
                .single();
    }

    /** Ends the engine that reads from the slot; only the leader may, and it has none running. */
    void evict() {
        database.jdbc()
                .sql(
                        """
                        SELECT count(*) FILTER (WHERE pg_terminate_backend(active_pid))
                        FROM pg_replication_slots WHERE slot_name = :slot
                        """)
                .param("slot", settings.slot())
                .query(Long.class)
                .single();
    }
}
