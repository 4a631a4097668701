package io.foyer.account.credential;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Passwords of accounts. Call outside of transactions where it hashes: that takes a while. */
@Service
public class Credentials {

    private final PasswordPolicy policy;
    private final PasswordHashing hashing;
    private final StoredHashes stored;
    private final PasswordHash dummy;

    Credentials(
            PasswordPolicy policy,
            PasswordHashing hashing,
            StoredHashes stored,
            CredentialProperties limits) {
        this.policy = policy;
        this.hashing = hashing;
        this.stored = stored;
        this.dummy = DummyHash.withCostOf(limits);
    }

    /**
     * Checks and hashes a new password.
     *
     * @param namesOfOwner what the password must not be, such as the e-mail address
     */
    public PreparedPassword prepare(String password, String... namesOfOwner) {
        var flaw = policy.flawOf(password, namesOfOwner);
        if (flaw.isPresent()) {
            return new PreparedPassword.Refused(flaw.get());
        }
        return hashing.hash(password)
                .<PreparedPassword>map(PreparedPassword.Ready::new)
                .orElseGet(PreparedPassword.Busy::new);
    }

    /** Stores a new account's hash; joins the caller's transaction. */
    public void store(UUID accountId, PasswordHash hash, Instant now) {
        stored.insert(accountId, hash, now);
    }

    /**
     * Compares a password with the account's. Without an account the comparison is made all the
     * same, with a hash that nothing matches.
     */
    public PasswordCheck check(Optional<UUID> accountId, String password) {
        if (policy.isTooLong(password)) {
            return PasswordCheck.DIFFERS; // for every account alike, so it tells nothing
        }
        var hash = accountId.flatMap(stored::of);
        return hashing.matches(password, hash.orElse(dummy))
                .map(matches -> matches && hash.isPresent())
                .map(matches -> matches ? PasswordCheck.MATCHES : PasswordCheck.DIFFERS)
                .orElse(PasswordCheck.BUSY);
    }
}
