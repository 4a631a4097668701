package io.foyer.booking.payment;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

@Configuration(proxyBeanMethods = false)
class SealConfiguration {

    @Bean
    Seal seal(SealProperties keys, Environment environment) {
        if (environment.acceptsProfiles(Profiles.of("prod")) && keys.usesDemoKey()) {
            throw new IllegalStateException(
                    "Set FOYER_PAYMENT_ENCRYPTION_KEY: the demo's is published with the source");
        }
        return new Seal(keys.keys());
    }
}
