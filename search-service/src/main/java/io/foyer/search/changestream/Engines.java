package io.foyer.search.changestream;

import io.debezium.engine.DebeziumEngine.ChangeConsumer;
import io.debezium.engine.RecordChangeEvent;
import org.apache.kafka.connect.source.SourceRecord;
import org.springframework.stereotype.Component;

/** Makes engines that bring the changes of listings to their consumer. */
@Component
class Engines {

    private final EngineSettings settings;
    private final ChangeConsumer<RecordChangeEvent<SourceRecord>> changes;
    private final Continuity continuity;
    private final ChangeStreamProperties limits;

    Engines(
            EngineSettings settings,
            ChangeConsumer<RecordChangeEvent<SourceRecord>> changes,
            Continuity continuity,
            ChangeStreamProperties limits) {
        this.settings = settings;
        this.changes = changes;
        this.continuity = continuity;
        this.limits = limits;
    }

    ListingEngine create() {
        var watched = new FirstLook(continuity, changes);
        return new ListingEngine(settings.properties(), watched, limits.stopTimeout());
    }
}
