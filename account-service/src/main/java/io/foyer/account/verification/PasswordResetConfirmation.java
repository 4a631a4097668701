package io.foyer.account.verification;

import io.foyer.account.account.EmailOwnership;
import io.foyer.account.account.Profile;
import io.foyer.account.account.Profiles;
import io.foyer.account.credential.PasswordFlaw;
import io.foyer.account.credential.PasswordHash;
import io.foyer.account.credential.PreparedPassword;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Takes links that set a new password. Having one shows as well whose the address is. */
@Service
public class PasswordResetConfirmation {

    /** What became of it. */
    public sealed interface Outcome {

        record Changed() implements Outcome {}

        /** Used, replaced, expired, or for something else. */
        record LinkNotValid() implements Outcome {}

        /** The link goes on working. */
        record PasswordRefused(PasswordFlaw flaw) implements Outcome {}

        /** Nothing was done, the link goes on working: too many passwords are being hashed. */
        record Busy() implements Outcome {}
    }

    private final MailedLinks links;
    private final Profiles profiles;
    private final EmailOwnership ownership;
    private final NewPasswords passwords;
    private final TransactionOperations transaction;

    PasswordResetConfirmation(
            MailedLinks links,
            Profiles profiles,
            EmailOwnership ownership,
            NewPasswords passwords,
            TransactionOperations transaction) {
        this.links = links;
        this.profiles = profiles;
        this.ownership = ownership;
        this.passwords = passwords;
        this.transaction = transaction;
    }

    /** Ends all sessions of the account. Without a link that works, nothing is hashed. */
    public Outcome confirm(LinkSecret secret, String password) {
        var owner =
                links.find(secret)
                        .filter(link -> link.purpose() == LinkPurpose.RESET_PASSWORD)
                        .flatMap(link -> profiles.find(link.accountId()));
        return owner.isPresent()
                ? confirm(secret, owner.get(), password)
                : new Outcome.LinkNotValid();
    }

    private Outcome confirm(LinkSecret secret, Profile owner, String password) {
        return switch (passwords.prepare(owner, password)) {
            case PreparedPassword.Ready(var hash) -> change(secret, owner, hash);
            case PreparedPassword.Refused(var flaw) -> new Outcome.PasswordRefused(flaw);
            case PreparedPassword.Busy() -> new Outcome.Busy();
        };
    }

    private Outcome change(LinkSecret secret, Profile owner, PasswordHash hash) {
        return transaction.execute(
                _ -> {
                    if (!links.use(secret)) {
                        return new Outcome.LinkNotValid();
                    }
                    ownership.confirm(owner.id(), owner.email());
                    passwords.store(owner, hash, null);
                    return new Outcome.Changed();
                });
    }
}
