package io.foyer.account.token;

import io.foyer.common.security.IdentityProperties;
import io.foyer.common.security.TokenVerifier;
import io.foyer.common.session.EndedSessions;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.transaction.support.TransactionOperations;

@Configuration(proxyBeanMethods = false)
class TokenConfiguration {

    @Bean
    KeyRing keyRing(
            JdbcClient jdbc,
            TokenProperties limits,
            TransactionOperations transaction,
            InstantSource clock,
            Environment environment) {
        refuseKnownKey(limits.keyEncryptionKey(), environment);
        var store = new SigningKeys(jdbc, new KeySeal(limits.keyEncryptionKey()));
        return new KeyRing(store, new KeySchedule(limits), transaction, clock);
    }

    /** Verifies with the keys at hand: this service does not call itself to get its own key set. */
    @Bean
    JwtDecoder accessTokenDecoder(KeyRing keys, IdentityProperties identity, EndedSessions ended) {
        return TokenVerifier.forAccessTokens(keys, identity, ended);
    }

    static void refuseKnownKey(KeyEncryptionKey key, Environment environment) {
        if (environment.acceptsProfiles(Profiles.of("prod"))
                && key.equals(KeyEncryptionKey.LOCAL)) {
            throw new IllegalStateException(
                    "Set FOYER_KEY_ENCRYPTION_KEY: the profile `prod` does not start with the one"
                            + " that is published with the source.");
        }
    }
}
