package io.foyer.event.doorstaff.web;

import io.foyer.common.problem.Problem;
import io.foyer.event.doorstaff.Engagements;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.Instant;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What account-service writes into the mail to somebody who is asked. */
@RestController
@Hidden // not routed by the gateway
class InvitationMailController {

    private final Engagements engagements;

    InvitationMailController(Engagements engagements) {
        this.engagements = engagements;
    }

    /** 404 once it was taken back or answered: nobody is to be asked any more. */
    @GetMapping("/internal/door-staff-invitations/{id}")
    InvitationMail one(@PathVariable UUID id) {
        return engagements
                .open(id)
                .map(
                        open ->
                                new InvitationMail(
                                        open.id(),
                                        open.eventId(),
                                        open.eventName(),
                                        open.email(),
                                        open.invitedAt()))
                .orElseThrow(Problem::notFound);
    }

    /** The contents of the mail. */
    record InvitationMail(
            UUID id, UUID eventId, String eventName, String email, Instant invitedAt) {}
}
