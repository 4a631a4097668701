package io.foyer.account.verification;

import io.foyer.common.mail.Mails;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Issues links and mails them, both or neither; the secret is nowhere but in the mail. */
@Component
class MailedLinks {

    private final Links links;
    private final Mails mails;
    private final VerificationProperties limits;
    private final InstantSource clock;

    MailedLinks(Links links, Mails mails, VerificationProperties limits, InstantSource clock) {
        this.links = links;
        this.mails = mails;
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * Sends the link, unless one of its kind was sent a moment ago.
     *
     * @return how long to wait until the next may be sent; zero when this one was
     */
    @Transactional(propagation = Propagation.MANDATORY)
    Duration send(Link link) {
        var secret = LinkSecret.random();
        var now = clock.instant();
        var expires = now.plus(limits.lifetimeOf(link.purpose()));
        if (!links.issue(link, secret, now, expires, now.minus(limits.quiet()))) {
            return links.issuedAt(link.accountId(), link.purpose())
                    .map(issued -> Duration.between(now, issued.plus(limits.quiet())))
                    .orElse(limits.quiet());
        }
        mails.send(link.email().value(), Letters.with(link.purpose(), secret));
        return Duration.ZERO;
    }

    /** The link, if it works just now; it may be used by the time the caller does so. */
    Optional<Link> find(LinkSecret secret) {
        return links.find(secret, clock.instant());
    }

    /** Whether this call used the link: of all that try, one does. */
    boolean use(LinkSecret secret) {
        return links.use(secret, clock.instant());
    }

    /** Ends all links of an account but those that were used already. */
    void voidAll(UUID accountId) {
        links.voidAll(accountId);
    }
}
