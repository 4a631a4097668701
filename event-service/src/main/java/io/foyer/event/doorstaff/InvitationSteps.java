package io.foyer.event.doorstaff;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes locked invitations along the table of {@link InvitationState}, and tells of it. */
@Component
class InvitationSteps {

    private final Invitations invitations;
    private final DoorStaffMessages messages;
    private final InstantSource clock;

    InvitationSteps(Invitations invitations, DoorStaffMessages messages, InstantSource clock) {
        this.invitations = invitations;
        this.messages = messages;
        this.clock = clock;
    }

    /** The invitation as somebody answered it; absent when its state does not allow it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Invitation> answer(Invitation asked, UUID accountId, InvitationState answer) {
        var answered = move(asked, answer, accountId);
        answered.filter(Invitation::isEngagement)
                .filter(engaged -> !asked.isEngagement())
                .ifPresent(messages::engaged);
        return answered;
    }

    /** Takes back all that can be; those engaged are told to the other services. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Invitation> withdraw(List<Invitation> standing) {
        var withdrawn =
                standing.stream()
                        .flatMap(
                                asked ->
                                        move(asked, InvitationState.WITHDRAWN, asked.accountId())
                                                .stream())
                        .toList();
        messages.released(standing.stream().filter(Invitation::isEngagement).toList());
        return withdrawn;
    }

    private Optional<Invitation> move(
            Invitation before, InvitationState next, @Nullable UUID accountId) {
        if (before.state() == next) {
            return Optional.of(before);
        }
        if (!before.state().canBecome(next)) {
            return Optional.empty();
        }
        var after =
                new Invitation(
                        before.id(),
                        before.eventId(),
                        before.eventName(),
                        before.email(),
                        accountId,
                        next,
                        before.invitedAt(),
                        clock.instant().truncatedTo(ChronoUnit.MICROS));
        invitations.write(before, after);
        return Optional.of(after);
    }
}
