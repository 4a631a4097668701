package io.foyer.search.changestream;

import io.debezium.engine.DebeziumEngine.ChangeConsumer;
import io.debezium.engine.DebeziumEngine.RecordCommitter;
import io.debezium.engine.RecordChangeEvent;
import io.foyer.search.index.Indexing;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.source.SourceRecord;
import org.springframework.stereotype.Component;

/**
 * Takes a batch of changes into the index. Only when every one of them is there (or parked) are the
 * records marked, so a crash before that repeats the batch, which does no harm.
 */
@Component
class ListingChanges implements ChangeConsumer<RecordChangeEvent<SourceRecord>> {

    private static final String KEY = "showtime_id";

    private final Indexing indexing;
    private final InstantSource time;
    private final Timer lag;

    ListingChanges(Indexing indexing, InstantSource time, MeterRegistry metrics) {
        this.indexing = indexing;
        this.time = time;
        this.lag =
                Timer.builder("foyer.search.stream.lag")
                        .description("from a change's commit until Elasticsearch has taken it")
                        .publishPercentileHistogram()
                        .minimumExpectedValue(Duration.ofMillis(5))
                        .maximumExpectedValue(Duration.ofMinutes(1))
                        .register(metrics);
    }

    @Override
    public void handleBatch(
            List<RecordChangeEvent<SourceRecord>> batch,
            RecordCommitter<RecordChangeEvent<SourceRecord>> committer)
            throws InterruptedException {
        var changed =
                batch.stream()
                        .flatMap(change -> showtimeOf(change.record()).stream())
                        .collect(Collectors.toUnmodifiableSet());
        indexing.refresh(changed);
        var now = time.instant();
        for (var change : batch) {
            committedAt(change.record())
                    .ifPresent(committed -> lag.record(Duration.between(committed, now)));
            committer.markProcessed(change);
        }
        committer.markBatchFinished();
    }

    /** Heartbeats have another key: they carry an offset and no listing. */
    private static Optional<UUID> showtimeOf(SourceRecord change) {
        return change.key() instanceof Struct key && key.schema().field(KEY) != null
                ? Optional.of(UUID.fromString(key.getString(KEY)))
                : Optional.empty();
    }

    /** A row that was read by a snapshot was committed at some other time. */
    private static Optional<Instant> committedAt(SourceRecord change) {
        if (!(change.value() instanceof Struct value)
                || value.schema().field("source") == null
                || "r".equals(value.getString("op"))) {
            return Optional.empty();
        }
        var milliseconds = value.getStruct("source").getInt64("ts_ms");
        return Optional.ofNullable(milliseconds).map(Instant::ofEpochMilli);
    }
}
