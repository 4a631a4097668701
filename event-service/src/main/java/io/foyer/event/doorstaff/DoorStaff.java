package io.foyer.event.doorstaff;

import io.foyer.common.paging.PageOf;
import io.foyer.common.paging.PageQuery;
import io.foyer.common.security.Caller;
import io.foyer.common.security.MailboxOwner;
import io.foyer.event.editing.Edit;
import io.foyer.event.editing.Editor;
import io.foyer.event.programme.Event;
import io.foyer.event.programme.EventProgramme;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An organizer's side: who is asked to the doors of their events. */
@Service
public class DoorStaff {

    private final EventProgramme programme;
    private final Invitations invitations;
    private final InvitationSteps steps;
    private final InvitationDesk desk;
    private final DoorRecord record;

    DoorStaff(
            EventProgramme programme,
            Invitations invitations,
            InvitationSteps steps,
            InvitationDesk desk,
            DoorRecord record) {
        this.programme = programme;
        this.invitations = invitations;
        this.steps = steps;
        this.desk = desk;
        this.record = record;
    }

    /** Asks an address, or finds the invitation it has already. */
    @Transactional
    public Edit<Asked> invite(Caller caller, UUID eventId, String email) {
        return owned(caller, eventId)
                .then(event -> desk.ask(event, MailboxOwner.comparable(email)))
                .then(
                        asked -> {
                            if (asked.isNew()) {
                                record.keep(
                                        caller.accountId(),
                                        "door-staff-invited",
                                        asked.invitation());
                            }
                            return new Edit.Done<>(asked);
                        });
    }

    /** All that were ever asked, in that order. */
    public Edit<PageOf<Invitation>> list(Caller caller, UUID eventId, PageQuery page) {
        return owned(caller, eventId)
                .then(event -> new Edit.Done<>(invitations.ofEvent(eventId, page)));
    }

    /** Takes an invitation back, or ends the engagement it led to. */
    @Transactional
    public Edit<Invitation> withdraw(Caller caller, UUID eventId, UUID id) {
        return owned(caller, eventId)
                .then(event -> withdraw(event, id))
                .then(
                        withdrawn -> {
                            record.keep(caller.accountId(), "door-staff-withdrawn", withdrawn);
                            return new Edit.Done<>(withdrawn);
                        });
    }

    private Edit<Invitation> withdraw(Event event, UUID id) {
        var asked = invitations.lock(id).filter(found -> found.eventId().equals(event.id()));
        if (asked.isEmpty()) {
            return new Edit.Missing<>();
        }
        var withdrawn = steps.withdraw(List.of(asked.get()));
        return withdrawn.isEmpty()
                ? new Edit.Refused<>("The invitation was declined.")
                : new Edit.Done<>(withdrawn.getFirst());
    }

    private Edit<Event> owned(Caller caller, UUID eventId) {
        return programme.owned(Editor.of(caller), eventId);
    }

    /**
     * The invitation of an address.
     *
     * @param isNew whether it was asked just now
     */
    public record Asked(Invitation invitation, boolean isNew) {}
}
