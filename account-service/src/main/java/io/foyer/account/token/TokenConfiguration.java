package io.foyer.account.token;

import io.foyer.common.keys.KeyRing;
import io.foyer.common.security.IdentityProperties;
import io.foyer.common.security.TokenVerifier;
import io.foyer.common.session.EndedSessions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.jwt.JwtDecoder;

@Configuration(proxyBeanMethods = false)
class TokenConfiguration {

    /** Verifies with the keys at hand: this service does not call itself to get its own key set. */
    @Bean
    JwtDecoder accessTokenDecoder(KeyRing keys, IdentityProperties identity, EndedSessions ended) {
        return TokenVerifier.forAccessTokens(keys, identity, ended);
    }
}
