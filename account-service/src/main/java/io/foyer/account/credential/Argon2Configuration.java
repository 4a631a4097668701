package io.foyer.account.credential;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

@Configuration(proxyBeanMethods = false)
class Argon2Configuration {

    /** Named in full: Spring Security's own defaults use a third of the memory. */
    @Bean
    PasswordEncoder argon2(CredentialProperties limits) {
        return new Argon2PasswordEncoder(
                DummyHash.SALT_BYTES,
                DummyHash.HASH_BYTES,
                limits.parallelism(),
                limits.memoryKib(),
                limits.iterations());
    }
}
