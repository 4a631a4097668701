package io.foyer.account.session;

import java.time.InstantSource;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Removes sessions that ended long ago, in small statements that block nobody. */
@Component
class SessionCleanup {

    private final SessionTable sessions;
    private final SessionProperties limits;
    private final InstantSource clock;

    SessionCleanup(SessionTable sessions, SessionProperties limits, InstantSource clock) {
        this.sessions = sessions;
        this.limits = limits;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT5M")
    void removeEnded() {
        var before = clock.instant().minus(limits.cleanupAfter());
        int removed;
        do {
            removed = sessions.deleteEndedBefore(before, limits.cleanupBatch());
        } while (removed == limits.cleanupBatch());
    }
}
