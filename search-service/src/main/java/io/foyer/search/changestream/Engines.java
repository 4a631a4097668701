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
    private final ChangeStreamProperties limits;

    Engines(
            EngineSettings settings,
            ChangeConsumer<RecordChangeEvent<SourceRecord>> changes,
            ChangeStreamProperties limits) {
        this.settings = settings;
        this.changes = changes;
        this.limits = limits;
    }

    ListingEngine create() {
        return new ListingEngine(settings.properties(), changes, limits.stopTimeout());
    }
}
