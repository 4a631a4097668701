package io.foyer.common.keys;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The signing keys as this instance knows them; {@link KeyRenewal} reads them again far more often
 * than a key is published ahead of its use, so no instance misses a new one.
 */
public final class KeyRing implements JWKSource<SecurityContext> {

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

    /**
     * The claims as a signed token, about a millisecond of computing; no store is asked.
     *
     * @param type the token's {@code typ}
     */
    public String sign(String type, JWTClaimsSet claims) {
        return sign(signer(), type, claims);
    }

    static String sign(SigningKey key, String type, JWTClaimsSet claims) {
        var header =
                new JWSHeader.Builder(JWSAlgorithm.RS256)
                        .type(new JOSEObjectType(type))
                        .keyID(key.id())
                        .build();
        var token = new SignedJWT(header, claims);
        try {
            token.sign(new RSASSASigner(key.privateKey()));
        } catch (JOSEException e) {
            throw new IllegalStateException("A token could not be signed", e);
        }
        return token.serialize();
    }

    /** Reads the keys again; makes the next one, and removes what has had its time. */
    void reload() {
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
