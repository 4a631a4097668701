package io.foyer.event.doorstaff;

import io.foyer.event.programme.EventDeleted;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Nobody works at an event that was deleted; the role of door staff must not outlive it. */
@Component
class ClosedDoors {

    private final Invitations invitations;
    private final InvitationSteps steps;

    ClosedDoors(Invitations invitations, InvitationSteps steps) {
        this.invitations = invitations;
        this.steps = steps;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(EventDeleted deleted) {
        steps.withdraw(invitations.lockStanding(deleted.eventId()));
    }
}
