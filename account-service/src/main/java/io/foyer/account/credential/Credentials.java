package io.foyer.account.credential;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Passwords of accounts. Call outside of transactions where it hashes: that takes a while. */
@Service
public class Credentials {

    private final PasswordPolicy policy;
    private final PasswordHashing hashing;
    private final StoredHashes stored;
    private final ApplicationEventPublisher events;
    private final PasswordHash dummy;

    Credentials(
            PasswordPolicy policy,
            PasswordHashing hashing,
            StoredHashes stored,
            ApplicationEventPublisher events,
            CredentialProperties limits) {
        this.policy = policy;
        this.hashing = hashing;
        this.stored = stored;
        this.events = events;
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

    /** Removes an account's hash; joins the caller's transaction. */
    public void forget(UUID accountId) {
        stored.delete(accountId);
    }

    /**
     * Stores another password's hash in the caller's transaction, and says {@link
     * CredentialsChanged}; does nothing when there is no such account.
     *
     * @param keptSessionId the session that asks for it and stays; absent when every session ends
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void replace(
            UUID accountId, PasswordHash hash, @Nullable UUID keptSessionId, Instant now) {
        if (stored.replace(accountId, hash, now)) {
            events.publishEvent(new CredentialsChanged(accountId, keptSessionId));
        }
    }

    /** When the account's password was set, which tells it from the ones before and after. */
    public Optional<Instant> setAt(UUID accountId) {
        return stored.setAt(accountId);
    }

    /**
     * Whether the password set then is still the one. It stays so until the present transaction
     * ends: who sets another one waits, and then ends what this transaction began.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean holdsSince(UUID accountId, Instant setAt) {
        return stored.keepSince(accountId, setAt);
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
        var compared =
                hashing.matches(password, hash.orElse(dummy))
                        .map(matches -> matches && hash.isPresent())
                        .map(matches -> matches ? PasswordCheck.MATCHES : PasswordCheck.DIFFERS)
                        .orElse(PasswordCheck.BUSY);
        if (compared == PasswordCheck.MATCHES) {
            upgrade(accountId.orElseThrow(), hash.orElseThrow(), password);
        }
        return compared;
    }

    /** Only now is the password at hand to hash it anew; without a free turn it waits till next. */
    private void upgrade(UUID accountId, PasswordHash hash, String password) {
        if (hashing.isOutdated(hash)) {
            hashing.hash(password).ifPresent(better -> stored.upgrade(accountId, hash, better));
        }
    }
}
