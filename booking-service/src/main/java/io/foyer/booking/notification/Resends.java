package io.foyer.booking.notification;

import io.foyer.booking.notification.letter.LetterFacts;
import io.foyer.booking.notification.letter.LetterKind;
import io.foyer.common.id.IdSource;
import io.foyer.common.mail.Mails;
import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Counts how often tickets were sent again, by the mails themselves. */
@Component
class Resends {

    private final Mails mails;
    private final LetterDesk desk;
    private final NotificationProperties limits;
    private final IdSource ids;
    private final InstantSource clock;

    Resends(
            Mails mails,
            LetterDesk desk,
            NotificationProperties limits,
            IdSource ids,
            InstantSource clock) {
        this.mails = mails;
        this.desk = desk;
        this.limits = limits;
        this.ids = ids;
        this.clock = clock;
    }

    /** In a transaction in which nobody else does the same for this person. */
    ResendOutcome order(BuyerContact contact, UUID bookingId) {
        var kind = LetterKind.TICKETS_AGAIN;
        var now = clock.instant();
        var lately =
                mails.ordered(
                        contact.email(), kind.name(), bookingId, now.minus(limits.resendWindow()));
        if (lately.size() >= limits.resends()) {
            var oldest = lately.get(lately.size() - limits.resends());
            return new ResendOutcome.TooOften(
                    Duration.between(now, oldest.plus(limits.resendWindow())));
        }
        desk.order(
                contact.email(),
                kind,
                bookingId,
                LetterFacts.of(contact.accountId()),
                ids.next().toString());
        return new ResendOutcome.Ordered();
    }
}
