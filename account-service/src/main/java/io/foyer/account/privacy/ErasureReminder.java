package io.foyer.account.privacy;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks often, so that each open erasure is asked about when its own hour is over. */
@Component
class ErasureReminder {

    private final OpenErasures erasures;
    private final PrivacyProperties limits;

    ErasureReminder(OpenErasures erasures, PrivacyProperties limits) {
        this.erasures = erasures;
        this.limits = limits;
    }

    @Scheduled(fixedDelayString = "PT5M", initialDelayString = "PT1M")
    void askAgain() {
        int asked;
        do {
            asked = erasures.askAgain();
        } while (asked == limits.askBatch());
    }
}
