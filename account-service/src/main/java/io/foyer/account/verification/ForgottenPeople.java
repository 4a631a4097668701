package io.foyer.account.verification;

import io.foyer.account.account.AccountErasing;
import io.foyer.common.mail.Mails;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Removes the mails to somebody who is erased, also those that wait, to every address they used a
 * link for. The links themselves go with the account's row.
 */
@Component
class ForgottenPeople {

    private final Links links;
    private final Mails mails;

    ForgottenPeople(Links links, Mails mails) {
        this.links = links;
        this.mails = mails;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(AccountErasing erasing) {
        links.addressesOf(erasing.accountId()).forEach(mails::forget);
        mails.forget(erasing.email().value());
    }
}
