package io.foyer.event.doorstaff;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What is held about an account as door staff. */
@Component
public class StaffRecord {

    private final Invitations invitations;
    private final DoorStaffMessages messages;

    StaffRecord(Invitations invitations, DoorStaffMessages messages) {
        this.invitations = invitations;
        this.messages = messages;
    }

    /** All invitations it answered, and all to the addresses it answered at. */
    @Transactional
    public List<Invitation> of(UUID accountId) {
        return invitations.lockAllOf(accountId);
    }

    /** Ends its engagements and removes every trace of it and of its addresses. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void erase(UUID accountId) {
        var all = invitations.lockAllOf(accountId);
        invitations.remove(all);
        messages.released(all.stream().filter(Invitation::isEngagement).toList());
    }
}
