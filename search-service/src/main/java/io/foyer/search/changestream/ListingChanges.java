package io.foyer.search.changestream;

import io.debezium.engine.DebeziumEngine.ChangeConsumer;
import io.debezium.engine.DebeziumEngine.RecordCommitter;
import io.debezium.engine.RecordChangeEvent;
import io.foyer.search.index.Indexing;
import io.foyer.search.listing.Visibility;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.kafka.connect.source.SourceRecord;
import org.springframework.stereotype.Component;

/**
 * Takes a batch of changes into the index. Only when every one of them is there (or parked) are the
 * records marked, so a crash before that repeats the batch, which does no harm.
 */
@Component
class ListingChanges implements ChangeConsumer<RecordChangeEvent<SourceRecord>> {

    private final Visibility visibility;
    private final Indexing indexing;
    private final Fills fills;
    private final StreamLag lag;

    ListingChanges(Visibility visibility, Indexing indexing, Fills fills, StreamLag lag) {
        this.visibility = visibility;
        this.indexing = indexing;
        this.fills = fills;
        this.lag = lag;
    }

    @Override
    public void handleBatch(
            List<RecordChangeEvent<SourceRecord>> batch,
            RecordCommitter<RecordChangeEvent<SourceRecord>> committer)
            throws InterruptedException {
        var changes = batch.stream().map(change -> ListingChange.of(change.record())).toList();
        visibility.await(transactionsOf(changes));
        indexing.refresh(showtimesOf(changes));
        if (changes.stream().anyMatch(ListingChange::truncation)) {
            fills.need(FillReason.TABLE_TRUNCATED);
        }
        lag.taken(changes);
        for (var change : batch) {
            committer.markProcessed(change);
        }
        committer.markBatchFinished();
    }

    private static Set<Integer> transactionsOf(List<ListingChange> changes) {
        return changes.stream()
                .flatMapToInt(change -> change.transaction().stream())
                .boxed()
                .collect(Collectors.toSet());
    }

    private static List<UUID> showtimesOf(List<ListingChange> changes) {
        return changes.stream()
                .flatMap(change -> change.showtimeId().stream())
                .distinct()
                .collect(Collectors.toUnmodifiableList());
    }
}
