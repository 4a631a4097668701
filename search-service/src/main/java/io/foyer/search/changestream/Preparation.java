package io.foyer.search.changestream;

import io.foyer.search.index.Indexing;
import io.foyer.search.listing.ListingDatabase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * What has to be true before an engine starts, made true where that is possible. An empty index, a
 * missing slot and a lost one all end the same way: the offsets are forgotten, and the engine
 * begins with a snapshot.
 */
@Component
class Preparation {

    private static final Logger log = LoggerFactory.getLogger(Preparation.class);

    private final ListingDatabase database;
    private final ChangeStreamProperties settings;
    private final Indexing indexing;
    private final ReplicationSlot slot;
    private final StreamOffsets offsets;

    Preparation(
            ListingDatabase database,
            ChangeStreamProperties settings,
            Indexing indexing,
            ReplicationSlot slot,
            StreamOffsets offsets) {
        this.database = database;
        this.settings = settings;
        this.indexing = indexing;
        this.slot = slot;
        this.offsets = offsets;
    }

    void prepare() {
        requirePublication();
        if (indexing.prepare()) {
            log.info("The index is new: it is filled by a snapshot");
            offsets.forget();
        }
        prepareSlot();
    }

    private void requirePublication() {
        var published =
                database.jdbc()
                        .sql(
                                """
                                SELECT EXISTS (SELECT FROM pg_publication_tables
                                WHERE pubname = :publication AND tablename = 'listing')
                                """)
                        .param("publication", settings.publication())
                        .query(Boolean.class)
                        .single();
        if (!published) {
            throw new NotFitYet("event_db does not publish its listings yet");
        }
    }

    private void prepareSlot() {
        switch (slot.condition()) {
            case FREE -> {}
            case MISSING -> offsets.forget();
            case LOST -> {
                log.warn("The replication slot was lost: the index is filled by a new snapshot");
                slot.drop();
                offsets.forget();
            }
            case IN_USE -> {
                // We hold the leader's lock, so whoever streams has lost it and does not know.
                slot.evict();
                throw new NotFitYet("the slot is still in use by an earlier leader");
            }
        }
    }
}
