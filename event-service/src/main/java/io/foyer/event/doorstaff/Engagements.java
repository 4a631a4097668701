package io.foyer.event.doorstaff;

import io.foyer.common.paging.PageOf;
import io.foyer.common.paging.PageQuery;
import io.foyer.common.security.Caller;
import io.foyer.common.security.MailboxOwner;
import io.foyer.event.editing.Edit;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The side of those who are asked: their invitations, their answers, and where they work. */
@Service
public class Engagements {

    private final Invitations invitations;
    private final InvitationSteps steps;
    private final DoorRecord record;

    Engagements(Invitations invitations, InvitationSteps steps, DoorRecord record) {
        this.invitations = invitations;
        this.steps = steps;
        this.record = record;
    }

    /** What waits for an answer. */
    public PageOf<Invitation> invitations(MailboxOwner invitee, PageQuery page) {
        return invitations.openTo(invitee.email(), page);
    }

    /** Where the account works. */
    public PageOf<Invitation> engagements(Caller caller, PageQuery page) {
        return invitations.engagementsOf(caller.accountId(), page);
    }

    @Transactional
    public Edit<Invitation> accept(MailboxOwner invitee, UUID id) {
        return kept(invitee, "door-staff-accepted", answer(invitee, id, InvitationState.ACCEPTED));
    }

    @Transactional
    public Edit<Invitation> decline(MailboxOwner invitee, UUID id) {
        return kept(invitee, "door-staff-declined", answer(invitee, id, InvitationState.DECLINED));
    }

    /** The invitation while it waits for an answer, for whoever mails it. */
    public Optional<Invitation> open(UUID id) {
        return invitations.find(id).filter(found -> found.state() == InvitationState.INVITED);
    }

    private Edit<Invitation> kept(MailboxOwner by, String action, Edit<Invitation> answered) {
        return answered.then(
                invitation -> {
                    record.keep(by.accountId(), action, invitation);
                    return new Edit.Done<>(invitation);
                });
    }

    private Edit<Invitation> answer(MailboxOwner invitee, UUID id, InvitationState answer) {
        var asked = invitations.lock(id).filter(found -> found.isFor(invitee));
        if (asked.isEmpty()) {
            return new Edit.Missing<>();
        }
        if (worksThereAlready(invitee, asked.get(), answer)) {
            return new Edit.Refused<>("You work at this event already, by another address.");
        }
        return steps.answer(asked.get(), invitee.accountId(), answer)
                .<Edit<Invitation>>map(Edit.Done::new)
                .orElseGet(
                        () -> new Edit.Refused<>("The invitation is " + asked.get().state() + "."));
    }

    private boolean worksThereAlready(
            MailboxOwner invitee, Invitation asked, InvitationState answer) {
        return answer == InvitationState.ACCEPTED
                && !asked.isEngagement()
                && invitations.isEngaged(asked.eventId(), invitee.accountId());
    }
}
