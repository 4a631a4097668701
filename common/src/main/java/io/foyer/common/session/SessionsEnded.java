package io.foyer.common.session;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * account-service's message that log-ins are over although access tokens of theirs may live on.
 *
 * @param accountId whose they were
 * @param sessionIds the tokens' {@code sid}
 * @param until when the last of their access tokens expires; after that nobody needs to remember
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record SessionsEnded(UUID accountId, List<UUID> sessionIds, Instant until) {

    public SessionsEnded {
        Objects.requireNonNull(until, "until");
        sessionIds = List.copyOf(sessionIds);
    }
}
