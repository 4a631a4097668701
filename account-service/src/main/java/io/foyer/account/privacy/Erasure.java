package io.foyer.account.privacy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An account that is gone. It is open until every other service that holds something about people
 * has answered that it holds nothing that names this one any more.
 *
 * @param completedAt absent while it is open
 * @param answeredBy the services that have answered, by name
 */
public record Erasure(
        UUID id,
        UUID accountId,
        Instant requestedAt,
        @Nullable Instant completedAt,
        List<String> answeredBy) {

    public Erasure {
        answeredBy = List.copyOf(answeredBy);
    }
}
