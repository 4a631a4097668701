package io.foyer.account.mail;

import java.time.InstantSource;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Removes mails that ended long ago, in small statements that block nobody. */
@Component
class MailCleanup {

    private final MailQueue queue;
    private final OutgoingMailProperties limits;
    private final InstantSource clock;

    MailCleanup(MailQueue queue, OutgoingMailProperties limits, InstantSource clock) {
        this.queue = queue;
        this.limits = limits;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT7M")
    void removeEnded() {
        var before = clock.instant().minus(limits.keepEnded());
        int removed;
        do {
            removed = queue.deleteEndedBefore(before, limits.cleanupBatch());
        } while (removed == limits.cleanupBatch());
    }
}
