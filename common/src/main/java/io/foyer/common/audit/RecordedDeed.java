package io.foyer.common.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the audit trail as the person it is about may see it.
 *
 * @param own whether they did it themselves
 * @param clientAddress only of what they did themselves
 */
public record RecordedDeed(
        Instant at,
        String action,
        boolean own,
        @Nullable String object,
        String result,
        @Nullable String clientAddress) {}
