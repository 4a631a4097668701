package io.foyer.account.privacy;

import io.foyer.common.id.IdSource;
import io.foyer.common.mail.Mails;
import io.foyer.common.messaging.Outbox;
import io.foyer.common.messaging.Streams;
import io.foyer.common.privacy.AccountErased;
import io.foyer.common.privacy.Person;
import io.foyer.common.privacy.PersonalDataErased;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Follows an erasure until every service has answered: open from {@link #begin}, complete with the
 * last service's {@link #answered}, which is final. The same erasure id is told each time, so a
 * service that has forgotten the person answers again without doing anything.
 */
@Component
class OpenErasures {

    private static final Logger log = LoggerFactory.getLogger(OpenErasures.class);

    private final ErasureTable table;
    private final Outbox outbox;
    private final Mails mails;
    private final PrivacyProperties limits;
    private final IdSource ids;
    private final InstantSource clock;

    OpenErasures(
            ErasureTable table,
            Outbox outbox,
            Mails mails,
            PrivacyProperties limits,
            IdSource ids,
            InstantSource clock) {
        this.table = table;
        this.outbox = outbox;
        this.mails = mails;
        this.limits = limits;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional
    void begin(Person person) {
        var erasureId = ids.next();
        table.insert(erasureId, person, clock.instant());
        outbox.append(
                Streams.ACCOUNT,
                new AccountErased(erasureId, person.accountId(), person.emailSha256()));
    }

    /** Answers of services that are not waited for, and to erasures not open, change nothing. */
    @Transactional
    void answered(PersonalDataErased answer) {
        var holders = limits.holders();
        var isHolder = holders.stream().anyMatch(one -> one.name().equals(answer.service()));
        if (!isHolder || !table.lockOpen(answer.erasureId())) {
            return;
        }
        table.answer(answer.erasureId(), answer.service(), clock.instant());
        var digest = table.digestOf(answer.erasureId());
        if (table.completeIfAnswered(answer.erasureId(), holders.size(), clock.instant())) {
            // Until now another service could ask for a mail to somebody it had not forgotten yet.
            digest.ifPresent(mails::forgetDigest);
        }
    }

    /** Tells the services again about erasures that not all have answered; returns how many. */
    @Transactional
    int askAgain() {
        var now = clock.instant();
        var unanswered =
                table.takeUnanswered(now.minus(limits.askAgainAfter()), now, limits.askBatch());
        unanswered.forEach(erased -> outbox.append(Streams.ACCOUNT, erased));
        if (!unanswered.isEmpty()) {
            log.warn("{} erasures are not answered by all yet; asked again", unanswered.size());
        }
        return unanswered.size();
    }
}
