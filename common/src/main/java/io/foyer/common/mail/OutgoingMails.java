package io.foyer.common.mail;

import io.foyer.common.mail.MailQueue.TakenMail;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes mails from the queue and settles what became of them, by the limits and the clock. */
class OutgoingMails {

    private static final Logger log = LoggerFactory.getLogger(OutgoingMails.class);

    private final MailQueue queue;
    private final OutgoingMailProperties limits;
    private final InstantSource clock;
    private final MailMeters meters;

    OutgoingMails(
            MailQueue queue,
            OutgoingMailProperties limits,
            InstantSource clock,
            MailMeters meters) {
        this.queue = queue;
        this.limits = limits;
        this.clock = clock;
        this.meters = meters;
    }

    Optional<TakenMail> take() {
        var now = clock.instant();
        return queue.take(now, now.plus(limits.lease()));
    }

    void sent(TakenMail mail, MailContent content) {
        queue.sent(mail.id(), content.subject(), clock.instant());
        meters.sent().increment();
    }

    /** Nobody needs it any more. */
    void dropped(TakenMail mail) {
        queue.givenUp(mail.id(), clock.instant());
        meters.dropped().increment();
    }

    void giveUp(TakenMail mail, String why) {
        queue.givenUp(mail.id(), clock.instant());
        meters.givenUp().increment();
        log.warn("Mail {} is given up after {} attempts: {}", mail.id(), mail.attempts(), why);
    }

    /** An attempt failed: it is put off, or given up when it was the last. */
    void failed(TakenMail mail, String why) {
        if (mail.attempts() >= limits.attempts()) {
            giveUp(mail, why);
        } else {
            queue.tryAgain(mail.id(), clock.instant().plus(limits.retryAfter(mail.attempts())));
            meters.postponed().increment();
        }
    }
}
