package io.foyer.account.mail;

import io.foyer.account.mail.MailQueue.TakenMail;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Sends one mail at a time: takes it in one statement, hands it in outside of any transaction, and
 * writes down what became of it in another. Dying between the last two, it will be sent once more
 * after the lease.
 */
@Component
class Dispatch {

    private static final Logger log = LoggerFactory.getLogger(Dispatch.class);

    private final MailQueue queue;
    private final Postman postman;
    private final OutgoingMailProperties settings;
    private final InstantSource clock;
    private final MailMeters meters;

    Dispatch(
            MailQueue queue,
            Postman postman,
            OutgoingMailProperties settings,
            InstantSource clock,
            MailMeters meters) {
        this.queue = queue;
        this.postman = postman;
        this.settings = settings;
        this.clock = clock;
        this.meters = meters;
    }

    /**
     * Sends the mail that is due the longest.
     *
     * @return whether there was one
     * @throws MailServerUnreachable when the mail has to wait, so that the caller pauses
     */
    boolean sendNext() {
        var now = clock.instant();
        var taken = queue.take(now, now.plus(settings.lease()));
        taken.ifPresent(this::send);
        return taken.isPresent();
    }

    private void send(TakenMail mail) {
        switch (postman.deliver(mail)) {
            case Delivery.Accepted() -> {
                queue.sent(mail.id(), clock.instant());
                meters.sent().increment();
            }
            case Delivery.Refused(var why) -> giveUp(mail, why);
            case Delivery.Failed(var why) -> postpone(mail, why);
        }
    }

    private void postpone(TakenMail mail, String why) {
        if (mail.attempts() >= settings.attempts()) {
            giveUp(mail, why);
        } else {
            queue.tryAgain(mail.id(), clock.instant().plus(settings.retryAfter(mail.attempts())));
            meters.postponed().increment();
        }
        throw new MailServerUnreachable(why);
    }

    private void giveUp(TakenMail mail, String why) {
        queue.givenUp(mail.id(), clock.instant());
        meters.givenUp().increment();
        log.warn("Mail {} is given up after {} attempts: {}", mail.id(), mail.attempts(), why);
    }
}
