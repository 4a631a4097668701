package io.foyer.event.doorstaff;

import io.foyer.common.messaging.Outbox;
import io.foyer.common.messaging.Streams;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Tells the other services who is asked and who works where, with the transaction that changed it.
 */
@Component
class DoorStaffMessages {

    private final Outbox outbox;
    private final Invitations invitations;

    DoorStaffMessages(Outbox outbox, Invitations invitations) {
        this.outbox = outbox;
        this.invitations = invitations;
    }

    void invited(Invitation invitation) {
        outbox.append(Streams.CATALOGUE, new DoorStaffInvited(invitation.id()));
    }

    void engaged(Invitation engagement) {
        tell(engagement, true);
    }

    /** In the order of the accounts, each of which is locked to count its engagements. */
    void released(List<Invitation> engagements) {
        engagements.stream()
                .sorted(Comparator.comparing(DoorStaffMessages::whoWorks))
                .forEach(engagement -> tell(engagement, false));
    }

    private void tell(Invitation engagement, boolean engaged) {
        var accountId = whoWorks(engagement);
        var count = invitations.lockAndCountEngagements(accountId);
        outbox.append(
                Streams.CATALOGUE,
                new DoorStaffChanged(engagement.eventId(), accountId, engaged, count));
    }

    private static UUID whoWorks(Invitation engagement) {
        return Objects.requireNonNull(engagement.accountId(), "who is engaged");
    }
}
