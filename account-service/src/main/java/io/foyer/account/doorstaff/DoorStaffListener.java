package io.foyer.account.doorstaff;

import io.foyer.common.messaging.Message;
import io.foyer.common.messaging.MessageListener;
import io.foyer.common.messaging.Streams;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** Hears from event-service who is invited to work at a door, and who does. */
@Component
class DoorStaffListener implements MessageListener {

    private final Invitations invitations;
    private final InvitationMails mails;
    private final DoorStaffRole role;
    private final ObjectReader reader;

    DoorStaffListener(
            Invitations invitations, InvitationMails mails, DoorStaffRole role, JsonMapper json) {
        this.invitations = invitations;
        this.mails = mails;
        this.role = role;
        this.reader = json.reader().without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    @Override
    public String stream() {
        return Streams.CATALOGUE;
    }

    /** Of its own: another listener of this service in the same group would get half of all. */
    @Override
    public String group() {
        return "account-service-door-staff";
    }

    @Override
    public void on(Message message) {
        switch (message.type()) {
            case "DoorStaffInvited" -> invite(message);
            case "DoorStaffChanged" -> change(message);
            default -> {} // the catalogue tells much else
        }
    }

    private void invite(Message message) {
        var told = reader.forType(Invited.class).<Invited>readValue(message.payload());
        invitations.find(told.invitationId).ifPresent(found -> mails.send(found, message));
    }

    private void change(Message message) {
        var told = reader.forType(Changed.class).<Changed>readValue(message.payload());
        role.follow(told.accountId, told.engagements, message.id());
    }

    /** The field this service reads of {@code DoorStaffInvited}. */
    record Invited(UUID invitationId) {}

    /** The fields this service reads of {@code DoorStaffChanged}. */
    record Changed(UUID accountId, long engagements) {}
}
