package io.foyer.search.changestream;

import io.foyer.search.index.Indexing;
import io.foyer.search.listing.ListingDatabase;
import org.springframework.stereotype.Component;

/** What has to be true before an engine starts, made true where that is possible. */
@Component
class Preparation {

    private final ListingDatabase database;
    private final ChangeStreamProperties settings;
    private final Indexing indexing;
    private final ReplicationSlot slot;
    private final Continuity continuity;

    Preparation(
            ListingDatabase database,
            ChangeStreamProperties settings,
            Indexing indexing,
            ReplicationSlot slot,
            Continuity continuity) {
        this.database = database;
        this.settings = settings;
        this.indexing = indexing;
        this.slot = slot;
        this.continuity = continuity;
    }

    void prepare() {
        requirePublication();
        if (indexing.prepare()) {
            continuity.indexIsNew();
        }
        prepareSlot(continuity.look());
    }

    private void requirePublication() {
        var published =
                database.jdbc()
                        .sql(
                                """
                                SELECT count(*) = 2 FROM pg_publication_tables
                                WHERE pubname = :publication
                                AND tablename IN ('listing', 'listing_heartbeat')
                                """)
                        .param("publication", settings.publication())
                        .query(Boolean.class)
                        .single();
        if (!published) {
            throw new NotFitYet("event_db does not publish its listings and their heartbeat yet");
        }
    }

    private void prepareSlot(SlotLook look) {
        switch (look.condition()) {
            case FREE -> continuity.slotIsThere(look);
            case MISSING -> continuity.slotIsMissing();
            case LOST -> {
                continuity.slotIsLost();
                slot.drop();
            }
            case IN_USE -> {
                // We hold the leader's lock, so whoever streams has lost it and does not know.
                slot.evict();
                throw new NotFitYet("the slot is still in use by an earlier leader");
            }
        }
    }
}
