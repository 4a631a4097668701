package io.foyer.account.privacy;

import io.foyer.account.limit.Limit;
import io.foyer.account.limit.RateLimits;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Bounds how often a person has everything gathered; it costs all services something. */
@Component
class ExportLimit {

    private final RateLimits limits;
    private final Limit perAccount;

    ExportLimit(RateLimits limits, PrivacyProperties properties) {
        this.limits = limits;
        this.perAccount =
                new Limit("export", properties.exportsPerAccount(), properties.exportWindow());
    }

    /** Counts an export; empty when it may go on, else how long none may. */
    Optional<Duration> refusal(UUID accountId) {
        return limits.take(perAccount, accountId.toString());
    }
}
