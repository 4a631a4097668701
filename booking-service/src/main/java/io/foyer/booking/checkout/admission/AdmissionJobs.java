package io.foyer.booking.checkout.admission;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Has the keys of admission tokens at hand, and forgets permits that are of no use to anybody. */
@Component
@ConditionalOnProperty(name = "foyer.jobs.enabled", matchIfMissing = true)
class AdmissionJobs {

    private final Admissions admissions;
    private final AdmissionPermits permits;
    private final AdmissionProperties limits;

    AdmissionJobs(Admissions admissions, AdmissionPermits permits, AdmissionProperties limits) {
        this.admissions = admissions;
        this.permits = permits;
        this.limits = limits;
    }

    /** As often as fetching is allowed; nothing is fetched once they are known. */
    @Scheduled(fixedDelayString = "${foyer.identity.jwks-cooldown:10s}")
    void readKeysAhead() {
        admissions.readKeysAhead();
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT10M")
    void forget() {
        permits.forgetExpired(limits.keptAfterEnd());
    }
}
