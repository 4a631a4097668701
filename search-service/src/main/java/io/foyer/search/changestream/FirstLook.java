package io.foyer.search.changestream;

import io.debezium.engine.DebeziumEngine.ChangeConsumer;
import io.debezium.engine.DebeziumEngine.RecordCommitter;
import io.debezium.engine.RecordChangeEvent;
import java.util.List;
import org.apache.kafka.connect.source.SourceRecord;

/**
 * Has the slot looked at once more before the first changes of an engine are taken. Between the
 * look before its start and its coming to read, the slot can be dropped or advanced, and an engine
 * that finds none makes one without a word. Nobody else can move a slot that is read, and its
 * reader moves it only after changes were taken: so it stands where the engine began.
 */
final class FirstLook implements ChangeConsumer<RecordChangeEvent<SourceRecord>> {

    private final Continuity continuity;
    private final ChangeConsumer<RecordChangeEvent<SourceRecord>> changes;
    private boolean looked;

    FirstLook(Continuity continuity, ChangeConsumer<RecordChangeEvent<SourceRecord>> changes) {
        this.continuity = continuity;
        this.changes = changes;
    }

    @Override
    public void handleBatch(
            List<RecordChangeEvent<SourceRecord>> batch,
            RecordCommitter<RecordChangeEvent<SourceRecord>> committer)
            throws InterruptedException {
        if (!looked) {
            continuity.slotDelivers();
            looked = true;
        }
        changes.handleBatch(batch, committer);
    }
}
