package io.foyer.event.doorstaff.web;

import io.foyer.common.paging.PageOf;
import io.foyer.common.paging.PageQuery;
import io.foyer.common.security.Caller;
import io.foyer.common.security.MailboxOwner;
import io.foyer.event.doorstaff.Engagements;
import io.foyer.event.doorstaff.Invitation;
import io.foyer.event.doorstaff.InvitationState;
import io.foyer.event.edge.Answers;
import jakarta.validation.Valid;
import java.time.Instant;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What somebody is asked to do at which doors, and where they work. */
@RestController
@RequestMapping("/api/v1/door-staff")
class EngagementController {

    private final Engagements engagements;

    EngagementController(Engagements engagements) {
        this.engagements = engagements;
    }

    @GetMapping("/invitations")
    PageOf<InvitationToMe> invitations(MailboxOwner invitee, @Valid PageQuery query) {
        return engagements.invitations(invitee, query).map(InvitationToMe::of);
    }

    @PostMapping("/invitations/{id}/accept")
    InvitationToMe accept(MailboxOwner invitee, @PathVariable UUID id) {
        return InvitationToMe.of(Answers.orRefuse(engagements.accept(invitee, id)));
    }

    @PostMapping("/invitations/{id}/decline")
    InvitationToMe decline(MailboxOwner invitee, @PathVariable UUID id) {
        return InvitationToMe.of(Answers.orRefuse(engagements.decline(invitee, id)));
    }

    @GetMapping("/engagements")
    PageOf<Engagement> engagements(Caller caller, @Valid PageQuery query) {
        return engagements.engagements(caller, query).map(Engagement::of);
    }

    /** An invitation as whoever is asked sees it. */
    record InvitationToMe(
            UUID id, UUID eventId, String eventName, InvitationState state, Instant invitedAt) {

        static InvitationToMe of(Invitation invitation) {
            return new InvitationToMe(
                    invitation.id(),
                    invitation.eventId(),
                    invitation.eventName(),
                    invitation.state(),
                    invitation.invitedAt());
        }
    }

    /** An event at whose doors somebody works. */
    record Engagement(UUID invitationId, UUID eventId, String eventName, Instant acceptedAt) {

        static Engagement of(Invitation invitation) {
            return new Engagement(
                    invitation.id(),
                    invitation.eventId(),
                    invitation.eventName(),
                    invitation.changedAt());
        }
    }
}
