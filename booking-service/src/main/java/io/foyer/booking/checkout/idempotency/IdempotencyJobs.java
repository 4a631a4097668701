package io.foyer.booking.checkout.idempotency;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Forgets answers that nobody will ask for again. */
@Component
@ConditionalOnProperty(name = "foyer.jobs.enabled", matchIfMissing = true)
class IdempotencyJobs {

    private final IdempotentRequests requests;

    IdempotencyJobs(IdempotentRequests requests) {
        this.requests = requests;
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT10M")
    void forget() {
        requests.forgetOld();
    }
}
