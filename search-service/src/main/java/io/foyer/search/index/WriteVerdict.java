package io.foyer.search.index;

import java.util.UUID;

/** What Elasticsearch said to one document of a bulk write. */
sealed interface WriteVerdict {

    UUID showtimeId();

    /** It stands there now, or a newer version did already. */
    record Settled(UUID showtimeId) implements WriteVerdict {}

    /** Too busy, or a shard is missing: worth another try. */
    record Busy(UUID showtimeId, String reason) implements WriteVerdict {}

    /** It will be refused again however often it is tried. */
    record Refused(UUID showtimeId, String reason) implements WriteVerdict {}
}
