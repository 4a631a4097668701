package io.foyer.account.doorstaff;

import io.foyer.common.mail.Letter;
import io.foyer.common.mail.Mails;
import io.foyer.common.messaging.ConsumedMessages;
import io.foyer.common.messaging.Message;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Mails invitations, each message's once. */
@Component
class InvitationMails {

    private static final String CONSUMER = "door-staff-invitation";

    private final ConsumedMessages consumed;
    private final Mails mails;

    InvitationMails(ConsumedMessages consumed, Mails mails) {
        this.consumed = consumed;
        this.mails = mails;
    }

    @Transactional
    void send(Invitation invitation, Message message) {
        if (consumed.firstTime(CONSUMER, message)) {
            mails.send(invitation.email(), letter(invitation));
        }
    }

    private static Letter letter(Invitation invitation) {
        return Letter.about("Will you work at the door of %s?".formatted(invitation.eventName()))
                .say(
                        "The organizer of %s asks you to check tickets at the door."
                                .formatted(invitation.eventName()))
                .say("Log in with this e-mail address, or sign up with it, to accept.")
                .link("See the invitation", "/door-staff")
                .say("If you do not want to, there is nothing to do.");
    }
}
