package io.foyer.common.keys;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jwt.JWTClaimsSet;
import io.foyer.common.security.TokenClaims;
import io.foyer.testing.fixture.CommonDatabase;
import io.foyer.testing.identity.TestIdentity;
import io.foyer.testing.time.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;

/** A database with signing keys, and instances that share it and a clock. */
final class KeyScene implements AutoCloseable {

    static final KeyProperties LIMITS =
            new KeyProperties(
                    2048,
                    Duration.ofDays(90),
                    Duration.ofMinutes(15),
                    Duration.ofMinutes(15),
                    Duration.ofMinutes(1),
                    Duration.ofMinutes(5),
                    KeyEncryptionKey.LOCAL);

    final CommonDatabase database = new CommonDatabase("keys", 10);
    final MovableClock clock = MovableClock.atPresent();
    private final KeyProperties limits;

    KeyScene(KeyProperties limits) {
        this.limits = limits;
        database.jdbc()
                .sql(
                        """
                        CREATE TABLE signing_key (
                            id                 text PRIMARY KEY,
                            public_key         bytea       NOT NULL,
                            sealed_private_key bytea       NOT NULL,
                            created_at         timestamptz NOT NULL,
                            use_from           timestamptz NOT NULL)
                        """)
                .update();
    }

    KeyRing instance() {
        return new KeyRing(store(), new KeySchedule(limits), database.transactions(), clock);
    }

    SigningKeys store() {
        return new SigningKeys(database.jdbc(), new KeySeal(limits.encryptionKey()));
    }

    static List<String> idsOf(KeyRing ring) {
        return ring.publicKeys().getKeys().stream().map(JWK::getKeyID).toList();
    }

    /** An access token's claims; tokens live by the machine's clock, keys by the scene's. */
    static JWTClaimsSet claims() {
        var now = Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer(TestIdentity.ISSUER)
                .audience(TokenClaims.ACCESS_AUDIENCE)
                .subject(UUID.randomUUID().toString())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(600)))
                .build();
    }

    @Override
    public void close() {
        database.close();
    }
}
