package io.foyer.event.doorstaff;

import io.foyer.common.privacy.Person;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What is held about somebody as door staff. */
@Component
public class StaffRecord {

    private final Invitations invitations;
    private final DoorStaffMessages messages;

    StaffRecord(Invitations invitations, DoorStaffMessages messages) {
        this.invitations = invitations;
        this.messages = messages;
    }

    /** All invitations they answered, and all to their address and those they answered at. */
    @Transactional
    public List<Invitation> of(Person person) {
        return invitations.lockAllOf(person);
    }

    /** Ends their engagements and removes every trace of them and of their addresses. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void erase(Person person) {
        var all = invitations.lockAllOf(person);
        invitations.remove(all);
        messages.released(all.stream().filter(Invitation::isEngagement).toList());
    }
}
