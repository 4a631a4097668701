package io.foyer.event.doorstaff.web;

import io.foyer.common.paging.PageOf;
import io.foyer.common.paging.PageQuery;
import io.foyer.common.security.Caller;
import io.foyer.event.doorstaff.DoorStaff;
import io.foyer.event.doorstaff.Invitation;
import io.foyer.event.doorstaff.InvitationState;
import io.foyer.event.edge.Answers;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whom an organizer asks to the doors of an event. */
@RestController
@RequestMapping("/api/v1/events/{eventId}/door-staff")
class DoorStaffController {

    private final DoorStaff staff;

    DoorStaffController(DoorStaff staff) {
        this.staff = staff;
    }

    /** 201 for a new invitation, 200 for the one that this address has already. */
    @PostMapping
    ResponseEntity<InvitationOfEvent> invite(
            Caller caller, @PathVariable UUID eventId, @Valid @RequestBody Address body) {
        var asked = Answers.orRefuse(staff.invite(caller, eventId, body.email()));
        return ResponseEntity.status(asked.isNew() ? HttpStatus.CREATED : HttpStatus.OK)
                .body(InvitationOfEvent.of(asked.invitation()));
    }

    @GetMapping
    PageOf<InvitationOfEvent> list(
            Caller caller, @PathVariable UUID eventId, @Valid PageQuery query) {
        return Answers.orRefuse(staff.list(caller, eventId, query)).map(InvitationOfEvent::of);
    }

    @DeleteMapping("/{invitationId}")
    ResponseEntity<Void> withdraw(
            Caller caller, @PathVariable UUID eventId, @PathVariable UUID invitationId) {
        Answers.orRefuse(staff.withdraw(caller, eventId, invitationId));
        return ResponseEntity.noContent().build();
    }

    /** Body of {@code POST}: whom to ask. */
    record Address(@NotBlank @Email @Size(max = 254) String email) {}

    /** An invitation as its organizer sees it: who answered is not theirs to know. */
    record InvitationOfEvent(UUID id, String email, InvitationState state, Instant invitedAt) {

        static InvitationOfEvent of(Invitation invitation) {
            return new InvitationOfEvent(
                    invitation.id(),
                    invitation.email(),
                    invitation.state(),
                    invitation.invitedAt());
        }
    }
}
