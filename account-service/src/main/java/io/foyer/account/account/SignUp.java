package io.foyer.account.account;

import io.foyer.account.account.SignUpOutcome.AddressKnown;
import io.foyer.account.account.SignUpOutcome.Busy;
import io.foyer.account.account.SignUpOutcome.PasswordRefused;
import io.foyer.account.account.SignUpOutcome.SignedUp;
import io.foyer.account.credential.Credentials;
import io.foyer.account.credential.PasswordHash;
import io.foyer.account.credential.PreparedPassword;
import io.foyer.common.id.IdSource;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Service;

/**
 * Makes accounts. What a caller can see is the same whether or not the address has an account: the
 * same rules in the same order, one hash, then one transaction.
 */
@Service
public class SignUp {

    private final Credentials credentials;
    private final Newcomers newcomers;
    private final SignUpMeters meters;
    private final IdSource ids;
    private final InstantSource clock;

    SignUp(
            Credentials credentials,
            Newcomers newcomers,
            SignUpMeters meters,
            IdSource ids,
            InstantSource clock) {
        this.credentials = credentials;
        this.newcomers = newcomers;
        this.meters = meters;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Stores the account and its password, both or neither. The hash is computed before the
     * transaction begins: it takes long enough to starve the pool of connections otherwise.
     */
    public SignUpOutcome register(SignUpWish wish) {
        var password =
                credentials.prepare(
                        wish.password(), wish.email().value(), wish.email().local(), wish.name());
        var outcome =
                switch (password) {
                    case PreparedPassword.Ready(var hash) -> store(wish, hash);
                    case PreparedPassword.Refused(var flaw) -> new PasswordRefused(flaw);
                    case PreparedPassword.Busy() -> new Busy();
                };
        meters.count(outcome);
        return outcome;
    }

    private SignUpOutcome store(SignUpWish wish, PasswordHash hash) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var account = Account.of(wish, ids.next(), now);
        var profile = account.profile();
        return newcomers.add(account, hash, now)
                ? new SignedUp(profile)
                : new AddressKnown(profile);
    }
}
