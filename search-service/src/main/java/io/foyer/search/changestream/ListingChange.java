package io.foyer.search.changestream;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.UUID;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.source.SourceRecord;
import org.jspecify.annotations.Nullable;

/**
 * What is read of a change: which row, and what measuring needs. Its columns are not; the row is
 * read anew.
 *
 * @param showtimeId absent for a heartbeat and for a truncated table
 * @param version of the row after the change; absent when it was deleted
 * @param committedAt absent for a heartbeat
 * @param transaction that made it, the lower 32 bits of its id; absent for a heartbeat
 * @param truncation whether all rows went at once
 */
record ListingChange(
        Optional<UUID> showtimeId,
        OptionalLong version,
        Optional<Instant> committedAt,
        OptionalInt transaction,
        boolean truncation) {

    private static final String KEY = "showtime_id";
    private static final String VERSION = "version";

    static ListingChange of(SourceRecord change) {
        var value = changeOf(change);
        return new ListingChange(
                showtimeOf(change),
                versionOf(value),
                committedAt(value),
                transactionOf(value),
                isTruncation(value));
    }

    /** Heartbeats have another key: they carry an offset and no listing. */
    private static Optional<UUID> showtimeOf(SourceRecord change) {
        return change.key() instanceof Struct key && key.schema().field(KEY) != null
                ? Optional.of(UUID.fromString(key.getString(KEY)))
                : Optional.empty();
    }

    private static @Nullable Struct changeOf(SourceRecord change) {
        return change.value() instanceof Struct value && value.schema().field("source") != null
                ? value
                : null;
    }

    private static OptionalLong versionOf(@Nullable Struct value) {
        var after = value == null ? null : value.getStruct("after");
        return after != null
                        && after.schema().field(VERSION) != null
                        && after.get(VERSION) instanceof Long version
                ? OptionalLong.of(version)
                : OptionalLong.empty();
    }

    private static Optional<Instant> committedAt(@Nullable Struct value) {
        return value == null
                ? Optional.empty()
                : Optional.ofNullable(value.getStruct("source").getInt64("ts_ms"))
                        .map(Instant::ofEpochMilli);
    }

    private static OptionalInt transactionOf(@Nullable Struct value) {
        var id = value == null ? null : value.getStruct("source").getInt64("txId");
        return id == null ? OptionalInt.empty() : OptionalInt.of(id.intValue());
    }

    private static boolean isTruncation(@Nullable Struct value) {
        return value != null && "t".equals(value.getString("op"));
    }
}
