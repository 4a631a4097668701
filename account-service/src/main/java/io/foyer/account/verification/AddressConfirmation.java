package io.foyer.account.verification;

import io.foyer.account.account.EmailOwnership;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionOperations;

/** Takes links that were sent to an address, and believes that whoever has one reads there. */
@Service
public class AddressConfirmation {

    private final MailedLinks links;
    private final EmailOwnership ownership;
    private final TransactionOperations transaction;

    AddressConfirmation(
            MailedLinks links, EmailOwnership ownership, TransactionOperations transaction) {
        this.links = links;
        this.ownership = ownership;
        this.transaction = transaction;
    }

    /**
     * Verifies the address of an account, or moves the account to it.
     *
     * @return false when the link does not work: used, replaced, expired, for something else, or
     *     for an address that has an account meanwhile
     */
    public boolean confirm(LinkSecret secret) {
        try {
            return transaction.execute(status -> confirm(secret, status));
        } catch (DataIntegrityViolationException taken) {
            return false; // the address got an account this very moment
        }
    }

    private boolean confirm(LinkSecret secret, TransactionStatus status) {
        var link = links.find(secret);
        var done = link.isPresent() && links.use(secret) && link.filter(this::apply).isPresent();
        if (!done) {
            status.setRollbackOnly();
        }
        return done;
    }

    private boolean apply(Link link) {
        return switch (link.purpose()) {
            case VERIFY_EMAIL -> ownership.confirm(link.accountId(), link.email());
            case CHANGE_EMAIL -> move(link);
            case RESET_PASSWORD -> false;
        };
    }

    /** What was sent to the old address, such as a link to a new password, ends with it. */
    private boolean move(Link link) {
        links.voidAll(link.accountId());
        return ownership.move(link.accountId(), link.email());
    }
}
