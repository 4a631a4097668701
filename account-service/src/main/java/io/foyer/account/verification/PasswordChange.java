package io.foyer.account.verification;

import io.foyer.account.account.Profile;
import io.foyer.account.credential.PreparedPassword;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Another password for somebody who is logged in and knows the present one. */
@Service
public class PasswordChange {

    private final OwnerCheck check;
    private final NewPasswords passwords;
    private final TransactionOperations transaction;

    PasswordChange(OwnerCheck check, NewPasswords passwords, TransactionOperations transaction) {
        this.check = check;
        this.passwords = passwords;
        this.transaction = transaction;
    }

    /**
     * Ends all other sessions of the account.
     *
     * @param sessionId the session that asks, which goes on; absent when it has none
     */
    public ChangeOutcome change(
            UUID accountId, @Nullable UUID sessionId, String current, String wanted) {
        return check.then(accountId, current, owner -> change(owner, sessionId, wanted));
    }

    private ChangeOutcome change(Profile owner, @Nullable UUID sessionId, String wanted) {
        return switch (passwords.prepare(owner, wanted)) {
            case PreparedPassword.Ready(var hash) -> {
                transaction.executeWithoutResult(_ -> passwords.store(owner, hash, sessionId));
                yield new ChangeOutcome.Accepted();
            }
            case PreparedPassword.Refused(var flaw) -> new ChangeOutcome.NewPasswordRefused(flaw);
            case PreparedPassword.Busy() -> new ChangeOutcome.Busy();
        };
    }
}
