package io.foyer.booking.ticket.checkin;

import io.foyer.booking.ticket.CheckInUndone;
import io.foyer.booking.ticket.TicketCheckedIn;
import io.foyer.common.audit.AuditEntry;
import io.foyer.common.audit.AuditTrail;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells what happens at doors, counts it, and keeps who lets somebody in a second time. */
@Component
class DoorRecord {

    private static final String SCANS = "foyer.check.ins";

    private final AuditTrail audit;
    private final MeterRegistry metrics;
    private final ApplicationEventPublisher listeners;

    DoorRecord(AuditTrail audit, MeterRegistry metrics, ApplicationEventPublisher listeners) {
        this.audit = audit;
        this.metrics = metrics;
        this.listeners = listeners;
    }

    CheckInOutcome counted(CheckInOutcome outcome) {
        metrics.counter(SCANS, "outcome", nameOf(outcome)).increment();
        return outcome;
    }

    void letIn(Door door, UUID ticketId, Instant at) {
        listeners.publishEvent(new TicketCheckedIn(ticketId, door.showtimeId(), at));
    }

    /** To be called last: from here on, whoever else keeps something waits. */
    void undone(Door door, UUID ticketId, String clientAddress) {
        listeners.publishEvent(new CheckInUndone(ticketId, door.showtimeId()));
        audit.record(
                new AuditEntry(
                        "check-in-undone",
                        door.accountId(),
                        ticketId.toString(),
                        "done",
                        clientAddress));
    }

    private static String nameOf(CheckInOutcome outcome) {
        return switch (outcome) {
            case CheckInOutcome.Accepted _ -> "accepted";
            case CheckInOutcome.AlreadyUsed _ -> "already-used";
            case CheckInOutcome.NotValid(var why) -> why.code();
        };
    }
}
