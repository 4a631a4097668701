package io.foyer.account.verification;

import io.foyer.account.account.AccountMade;
import io.foyer.account.account.KnownAddressTried;
import io.foyer.account.account.Profile;
import io.foyer.account.account.Profiles;
import io.foyer.common.mail.Mails;
import java.time.Duration;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Asks whether an address is its account's own, by mailing a link to it. */
@Service
public class EmailVerification {

    /** What became of asking for another link. */
    public sealed interface Outcome {

        record Sent() implements Outcome {}

        record TooSoon(Duration left) implements Outcome {}

        record AlreadyVerified() implements Outcome {}

        record NoAccount() implements Outcome {}
    }

    private final Profiles profiles;
    private final MailedLinks links;
    private final Mails mails;

    EmailVerification(Profiles profiles, MailedLinks links, Mails mails) {
        this.profiles = profiles;
        this.links = links;
        this.mails = mails;
    }

    /** Sends another link, which replaces the one before. */
    @Transactional
    public Outcome again(UUID accountId) {
        return profiles.find(accountId)
                .<Outcome>map(
                        profile ->
                                profile.emailVerified()
                                        ? new Outcome.AlreadyVerified()
                                        : outcomeOf(ask(profile)))
                .orElseGet(Outcome.NoAccount::new);
    }

    /** In the transaction that makes the account: no account without its mail. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void begin(AccountMade made) {
        if (!made.profile().emailVerified()) {
            ask(made.profile());
        }
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void tell(KnownAddressTried tried) {
        mails.send(tried.email().value(), Letters.addressTried());
    }

    private Duration ask(Profile profile) {
        return links.send(new Link(profile.id(), LinkPurpose.VERIFY_EMAIL, profile.email()));
    }

    private static Outcome outcomeOf(Duration wait) {
        return wait.isPositive() ? new Outcome.TooSoon(wait) : new Outcome.Sent();
    }
}
