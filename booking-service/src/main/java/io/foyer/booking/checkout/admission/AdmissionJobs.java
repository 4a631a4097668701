package io.foyer.booking.checkout.admission;

import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Forgets permits that are of no use to anybody. */
@Component
@ConditionalOnProperty(name = "foyer.jobs.enabled", matchIfMissing = true)
class AdmissionJobs {

    private static final Duration KEPT = Duration.ofDays(1);

    private final AdmissionPermits permits;

    AdmissionJobs(AdmissionPermits permits) {
        this.permits = permits;
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT10M")
    void forget() {
        permits.forgetEnded(KEPT);
    }
}
