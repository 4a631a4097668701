package io.foyer.booking.checkout.admission;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Forgets permits that are of no use to anybody. */
@Component
@ConditionalOnProperty(name = "foyer.jobs.enabled", matchIfMissing = true)
class AdmissionJobs {

    private final AdmissionPermits permits;
    private final AdmissionProperties limits;

    AdmissionJobs(AdmissionPermits permits, AdmissionProperties limits) {
        this.permits = permits;
        this.limits = limits;
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT10M")
    void forget() {
        permits.forgetExpired(limits.keptAfterEnd());
    }
}
