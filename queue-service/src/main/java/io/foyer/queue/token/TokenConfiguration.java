package io.foyer.queue.token;

import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

@Configuration(proxyBeanMethods = false)
class TokenConfiguration {

    /** What application.yaml falls back to, so that a first try needs no set-up. Known to all. */
    static final String PUBLISHED_KEY = "Zm95ZXItbG9jYWwtb25seS1rZXktMDAwMDAwMDAwMDA=";

    @Bean
    KeyRing keyRing(
            JdbcClient jdbc,
            TransactionOperations transaction,
            TokenProperties limits,
            InstantSource clock,
            Environment environment) {
        refusePublishedKey(limits.keyEncryptionKey(), environment);
        var table = new SigningKeys(jdbc, new KeySeal(limits.keyEncryptionKey()));
        return new KeyRing(table, transaction, limits, clock);
    }

    static void refusePublishedKey(String key, Environment environment) {
        if (environment.acceptsProfiles(Profiles.of("prod")) && key.equals(PUBLISHED_KEY)) {
            throw new IllegalStateException(
                    "Set FOYER_KEY_ENCRYPTION_KEY: the profile `prod` does not start with the one"
                            + " that is published with the source.");
        }
    }
}
