package io.foyer.booking.inventory;

import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Component
class SnapshotRevisions implements Revisions {

    private final ShowtimeTable table;
    private final ApplicationEventPublisher listeners;

    SnapshotRevisions(ShowtimeTable table, ApplicationEventPublisher listeners) {
        this.table = table;
        this.listeners = listeners;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean raise(UUID showtimeId, long seen) {
        var raised = table.raiseRevision(showtimeId, seen);
        if (raised) {
            listeners.publishEvent(new PricesTurned(showtimeId, false));
        }
        return raised;
    }
}
