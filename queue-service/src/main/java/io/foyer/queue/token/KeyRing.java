package io.foyer.queue.token;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The signing keys as this instance knows them. A key is published first, signs once every verifier
 * must have seen it, is superseded by the next, and leaves when the last token it signed is over.
 */
final class KeyRing {

    private final SigningKeys table;
    private final TransactionOperations transaction;
    private final TokenProperties limits;
    private final InstantSource clock;
    private volatile List<SigningKey> keys = List.of();

    KeyRing(
            SigningKeys table,
            TransactionOperations transaction,
            TokenProperties limits,
            InstantSource clock) {
        this.table = table;
        this.transaction = transaction;
        this.limits = limits;
        this.clock = clock;
        reload();
    }

    /** Reads the keys again; makes the next one when it is time. */
    void reload() {
        var stored = table.all();
        keys = needsNext(stored) ? makeNext() : stored;
    }

    SigningKey signer() {
        var now = clock.instant();
        return keys.stream()
                .filter(key -> !key.useFrom().isAfter(now))
                .max(Comparator.comparing(SigningKey::useFrom))
                .orElseThrow(() -> new IllegalStateException("No signing key is in use yet"));
    }

    JWKSet publicKeys() {
        return new JWKSet(keys.stream().<JWK>map(key -> key.pair().toPublicJWK()).toList());
    }

    private boolean needsNext(List<SigningKey> stored) {
        var now = clock.instant();
        return stored.stream()
                .noneMatch(key -> now.isBefore(key.createdAt().plus(limits.keyLifetime())));
    }

    private List<SigningKey> makeNext() {
        return transaction.execute(
                status -> {
                    table.lock();
                    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
                    var stored = table.all();
                    // Another instance may have been quicker.
                    if (needsNext(stored)) {
                        table.insert(
                                SigningKey.generate(limits.keyBits(), now, useFrom(stored, now)));
                        table.deleteSupersededBefore(now.minus(limits.retireAfter()));
                    }
                    return table.all();
                });
    }

    /** The first key of all signs at once: no verifier has cached a set without it. */
    private Instant useFrom(List<SigningKey> stored, Instant now) {
        return stored.isEmpty() ? now : now.plus(limits.publishLead());
    }
}
