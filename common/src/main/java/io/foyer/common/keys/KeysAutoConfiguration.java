package io.foyer.common.keys;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Signing keys for a service that says by what they are sealed, and has a table {@code signing_key
 * (id, public_key, sealed_private_key, created_at, use_from)}.
 */
@AutoConfiguration(
        afterName = {
            "org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration",
            "org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration",
            "org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration"
        })
@ConditionalOnClass({JdbcClient.class, PlatformTransactionManager.class})
@ConditionalOnBean({JdbcClient.class, PlatformTransactionManager.class})
@ConditionalOnProperty("foyer.keys.encryption-key")
@EnableConfigurationProperties(KeyProperties.class)
@Import(KeySetController.class)
class KeysAutoConfiguration {

    /** For signing keys, and for whatever else the service keeps secret in its database. */
    @Bean
    KeySeal keySeal(KeyProperties limits, Environment environment) {
        refuseKnownKey(limits.encryptionKey(), environment);
        return new KeySeal(limits.encryptionKey());
    }

    @Bean
    KeyRing keyRing(
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            KeyProperties limits,
            InstantSource clock,
            KeySeal seal) {
        var store = new SigningKeys(jdbc, seal);
        return new KeyRing(
                store, new KeySchedule(limits), new TransactionTemplate(transactions), clock);
    }

    @Bean
    KeyRenewal keyRenewal(KeyRing keys, KeyProperties limits, MeterRegistry metrics) {
        return new KeyRenewal(keys, limits.reload(), metrics);
    }

    @Bean
    KeySet keySet(KeyRing keys, KeyProperties limits) {
        return new KeySet(keys, limits.setMaxAge());
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
