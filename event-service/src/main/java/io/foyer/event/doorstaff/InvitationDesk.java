package io.foyer.event.doorstaff;

import io.foyer.common.id.IdSource;
import io.foyer.event.doorstaff.DoorStaff.Asked;
import io.foyer.event.editing.Edit;
import io.foyer.event.programme.Event;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes invitations: one per address, and so many per event. */
@Component
class InvitationDesk {

    private final Invitations invitations;
    private final DoorStaffMessages messages;
    private final DoorStaffProperties limits;
    private final IdSource ids;
    private final InstantSource clock;

    InvitationDesk(
            Invitations invitations,
            DoorStaffMessages messages,
            DoorStaffProperties limits,
            IdSource ids,
            InstantSource clock) {
        this.invitations = invitations;
        this.messages = messages;
        this.limits = limits;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public Edit<Asked> ask(Event event, String email) {
        if (event.status().isOver()) {
            return new Edit.Refused<>("The event is " + event.status() + ".");
        }
        invitations.lockEvent(event.id());
        var standing = invitations.standing(event.id(), email);
        if (standing.isPresent()) {
            return new Edit.Done<>(new Asked(standing.get(), false));
        }
        if (invitations.countStanding(event.id()) >= limits.maxPerEvent()) {
            return new Edit.Refused<>(
                    "At most %d are invited to one event.".formatted(limits.maxPerEvent()));
        }
        var invitation = invitation(event, email);
        invitations.add(invitation);
        messages.invited(invitation);
        return new Edit.Done<>(new Asked(invitation, true));
    }

    private Invitation invitation(Event event, String email) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return new Invitation(
                ids.next(),
                event.id(),
                event.details().name(),
                email,
                null,
                InvitationState.INVITED,
                now,
                now);
    }
}
