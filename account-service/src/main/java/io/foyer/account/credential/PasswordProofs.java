package io.foyer.account.credential;

import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/**
 * Asks somebody who is logged in for the password again, a bounded number of times. Counted before
 * it is compared, so that questions at the same time count too. It limits this question only:
 * logging in stays possible.
 */
@Service
public class PasswordProofs {

    private final Credentials credentials;
    private final StoredHashes stored;
    private final CredentialProperties limits;
    private final InstantSource clock;

    PasswordProofs(
            Credentials credentials,
            StoredHashes stored,
            CredentialProperties limits,
            InstantSource clock) {
        this.credentials = credentials;
        this.stored = stored;
        this.limits = limits;
        this.clock = clock;
    }

    /** Call outside of transactions: it hashes. */
    public PasswordProof ask(UUID accountId, String password) {
        var now = clock.instant();
        var windowStart = now.minus(limits.proofWindow());
        if (!stored.countProof(accountId, limits.proofs(), now, windowStart)) {
            return new PasswordProof.TooOften(limits.proofWindow());
        }
        return switch (credentials.check(Optional.of(accountId), password)) {
            case MATCHES -> new PasswordProof.Given();
            case DIFFERS -> new PasswordProof.Wrong();
            case BUSY -> new PasswordProof.Busy();
        };
    }
}
