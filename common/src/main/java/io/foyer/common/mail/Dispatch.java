package io.foyer.common.mail;

import io.foyer.common.mail.Composer.Composed;
import io.foyer.common.mail.MailQueue.TakenMail;

/**
 * Sends one mail at a time: takes it in one statement, has it written and hands it in outside of
 * any transaction, and writes down what became of it in another. Dying between the last two, it
 * will be sent once more after the lease.
 */
class Dispatch {

    private final OutgoingMails mails;
    private final Composer composer;
    private final Postman postman;

    Dispatch(OutgoingMails mails, Composer composer, Postman postman) {
        this.mails = mails;
        this.composer = composer;
        this.postman = postman;
    }

    /**
     * Sends the mail that is due the longest.
     *
     * @return whether there was one
     * @throws MailServerUnreachable when the mail has to wait, so that the caller pauses
     */
    boolean sendNext() {
        var taken = mails.take();
        taken.ifPresent(this::send);
        return taken.isPresent();
    }

    private void send(TakenMail mail) {
        switch (composer.compose(mail)) {
            case Composed.Ready(var content) -> post(mail, content);
            case Composed.Pointless() -> mails.dropped(mail);
            case Composed.Failed(var why) -> mails.failed(mail, why);
        }
    }

    private void post(TakenMail mail, MailContent content) {
        switch (postman.deliver(mail, content)) {
            case Delivery.Accepted() -> mails.sent(mail, content);
            case Delivery.Refused(var why) -> mails.giveUp(mail, why);
            case Delivery.Failed(var why) -> {
                mails.failed(mail, why);
                throw new MailServerUnreachable(why);
            }
        }
    }
}
