package io.foyer.search.names;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One version of a name as the index is to have it.
 *
 * @param until not suggested from then on; absent when nothing is to come
 */
record NameState(
        NameKey key,
        String folded,
        @Nullable UUID bearerId,
        long weight,
        @Nullable Instant until,
        long version) {}
