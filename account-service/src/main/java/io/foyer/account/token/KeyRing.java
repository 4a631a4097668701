package io.foyer.account.token;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The signing keys as this instance knows them, read again every minute: far more often than a key
 * is published ahead of its use, so no instance misses a new one.
 */
class KeyRing implements JWKSource<SecurityContext> {

    private final SigningKeys store;
    private final KeySchedule schedule;
    private final TransactionOperations transaction;
    private final InstantSource clock;
    private volatile List<SigningKey> keys = List.of();

    KeyRing(
            SigningKeys store,
            KeySchedule schedule,
            TransactionOperations transaction,
            InstantSource clock) {
        this.store = store;
        this.schedule = schedule;
        this.transaction = transaction;
        this.clock = clock;
        reload();
    }

    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT1M")
    final void reload() {
        var stored = store.all();
        keys = isDue(stored) ? transaction.execute(_ -> turn()) : stored;
    }

    SigningKey signer() {
        return schedule.signer(keys, clock.instant());
    }

    JWKSet publicKeys() {
        return new JWKSet(keys.stream().<JWK>map(SigningKey::publicJwk).toList());
    }

    @Override
    public List<JWK> get(JWKSelector selector, SecurityContext context) {
        return selector.select(publicKeys());
    }

    private boolean isDue(List<SigningKey> stored) {
        var now = clock.instant();
        return schedule.needsNext(stored, now) || !schedule.outlived(stored, now).isEmpty();
    }

    /** Looks again under the lock: of several instances that start together one makes the key. */
    private List<SigningKey> turn() {
        store.lock();
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var stored = store.all();
        if (schedule.needsNext(stored, now)) {
            store.insert(schedule.next(stored, now));
        }
        schedule.outlived(stored, now).forEach(store::delete);
        return store.all();
    }
}
