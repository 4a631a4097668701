package io.foyer.account.verification;

import io.foyer.account.account.EmailAddress;
import io.foyer.account.account.Profile;
import io.foyer.common.mail.Mails;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Another e-mail address for somebody who is logged in and knows the password. It takes effect when
 * the new address is confirmed; whether that has an account is looked up only then, so that asking
 * tells nothing.
 */
@Service
public class EmailChange {

    private final OwnerCheck check;
    private final MailedLinks links;
    private final Mails mails;
    private final TransactionOperations transaction;

    EmailChange(
            OwnerCheck check, MailedLinks links, Mails mails, TransactionOperations transaction) {
        this.check = check;
        this.links = links;
        this.mails = mails;
        this.transaction = transaction;
    }

    /** Mails a link to the new address and a notice to the present one. */
    public ChangeOutcome ask(UUID accountId, EmailAddress wanted, String password) {
        return check.then(
                accountId, password, owner -> transaction.execute(_ -> mail(owner, wanted)));
    }

    private ChangeOutcome mail(Profile owner, EmailAddress wanted) {
        var wait = links.send(new Link(owner.id(), LinkPurpose.CHANGE_EMAIL, wanted));
        if (wait.isPositive()) {
            return new ChangeOutcome.TooOften(wait);
        }
        mails.send(owner.email().value(), Letters.addressLeaves());
        return new ChangeOutcome.Accepted();
    }
}
