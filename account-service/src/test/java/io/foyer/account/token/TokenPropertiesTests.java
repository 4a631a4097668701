package io.foyer.account.token;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.account.testing.AccountServiceTest;
import io.foyer.common.keys.KeyProperties;
import io.foyer.common.security.IdentityProperties;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@AccountServiceTest
class TokenPropertiesTests {

    @Autowired private TokenProperties tokens;
    @Autowired private KeyProperties keys;
    @Autowired private IdentityProperties identity;

    @Test
    void anAccessTokenLivesTenMinutes() {
        assertThat(tokens).isEqualTo(new TokenProperties(Duration.ofMinutes(10)));
    }

    @Test
    void aKeyStaysPublishedLongerThanAnyTokenItSignedIsAccepted() {
        assertThat(keys.retireAfter())
                .isGreaterThan(tokens.accessLifetime().plus(identity.clockSkew()));
    }
}
