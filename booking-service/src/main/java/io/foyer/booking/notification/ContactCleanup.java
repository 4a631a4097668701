package io.foyer.booking.notification;

import java.time.InstantSource;
import org.springframework.stereotype.Component;

/** Forgets addresses that were written down for nothing, in small statements that block nobody. */
@Component
class ContactCleanup {

    private final ContactTable table;
    private final NotificationProperties limits;
    private final InstantSource clock;

    ContactCleanup(ContactTable table, NotificationProperties limits, InstantSource clock) {
        this.table = table;
        this.limits = limits;
        this.clock = clock;
    }

    void removeNeedless() {
        var before = clock.instant().minus(limits.contactsKept());
        int removed;
        do {
            removed = table.deleteNeedless(before, limits.cleanupBatch());
        } while (removed == limits.cleanupBatch());
    }
}
