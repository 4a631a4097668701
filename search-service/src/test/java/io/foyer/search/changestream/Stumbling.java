package io.foyer.search.changestream;

import io.debezium.engine.DebeziumEngine.ChangeConsumer;
import io.debezium.engine.DebeziumEngine.Offsets;
import io.debezium.engine.DebeziumEngine.RecordCommitter;
import io.debezium.engine.RecordChangeEvent;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.connect.source.SourceRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** Lets the consumer of changes fail once, at the point that was asked for. */
final class Stumbling implements BeanPostProcessor {

    /** Where, within a batch. */
    enum Point {
        AFTER_RECEIVING,
        AFTER_WRITING,
        BETWEEN_MARKS,
        BEFORE_FLUSHING,
        AFTER_FLUSHING
    }

    private final Runnable fall;
    private final AtomicReference<@Nullable Point> armed = new AtomicReference<>();
    private final AtomicInteger batches = new AtomicInteger();

    /** Whose fall is an exception. */
    Stumbling() {
        this(
                () -> {
                    throw new IllegalStateException("Stumbled");
                });
    }

    /**
     * @param fall what happens then
     */
    Stumbling(Runnable fall) {
        this.fall = fall;
    }

    /** Fails at this point of the batch after so many others. */
    void arm(Point point, int batchesBefore) {
        batches.set(batchesBefore);
        armed.set(point);
    }

    boolean hasStumbled() {
        return armed.get() == null;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof ListingChanges changes ? new Stumbler(changes) : bean;
    }

    private final class Stumbler implements ChangeConsumer<RecordChangeEvent<SourceRecord>> {

        private final ListingChanges changes;

        Stumbler(ListingChanges changes) {
            this.changes = changes;
        }

        @Override
        public void handleBatch(
                List<RecordChangeEvent<SourceRecord>> batch,
                RecordCommitter<RecordChangeEvent<SourceRecord>> committer)
                throws InterruptedException {
            var counts =
                    batch.stream()
                            .anyMatch(
                                    each ->
                                            ListingChange.of(each.record())
                                                    .showtimeId()
                                                    .isPresent());
            if (!counts || batches.getAndDecrement() > 0) {
                changes.handleBatch(batch, committer);
                return;
            }
            reach(Point.AFTER_RECEIVING);
            changes.handleBatch(batch, new Unsteady(committer, batch.size()));
            reach(Point.AFTER_FLUSHING);
        }
    }

    private void reach(Point point) {
        if (armed.compareAndSet(point, null)) {
            fall.run();
        }
    }

    private final class Unsteady implements RecordCommitter<RecordChangeEvent<SourceRecord>> {

        private final RecordCommitter<RecordChangeEvent<SourceRecord>> committer;
        private final int size;
        private int marked;

        Unsteady(RecordCommitter<RecordChangeEvent<SourceRecord>> committer, int size) {
            this.committer = committer;
            this.size = size;
        }

        @Override
        public void markProcessed(RecordChangeEvent<SourceRecord> change)
                throws InterruptedException {
            reach(marked == 0 ? Point.AFTER_WRITING : null);
            reach(marked == size / 2 ? Point.BETWEEN_MARKS : null);
            committer.markProcessed(change);
            marked++;
        }

        @Override
        public void markBatchFinished() throws InterruptedException {
            reach(Point.BEFORE_FLUSHING);
            committer.markBatchFinished();
        }

        @Override
        public void markProcessed(RecordChangeEvent<SourceRecord> change, Offsets offsets)
                throws InterruptedException {
            committer.markProcessed(change, offsets);
        }

        @Override
        public Offsets buildOffsets() {
            return committer.buildOffsets();
        }

        private void reach(@Nullable Point point) {
            if (point != null) {
                Stumbling.this.reach(point);
            }
        }
    }
}
