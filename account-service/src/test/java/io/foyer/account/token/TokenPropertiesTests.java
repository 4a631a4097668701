package io.foyer.account.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.foyer.common.security.IdentityProperties;
import java.time.Duration;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.mock.env.MockEnvironment;

class TokenPropertiesTests {

    @Test
    void theDefaultsAreThese() {
        assertThat(defaults())
                .isEqualTo(
                        new TokenProperties(
                                Duration.ofMinutes(10),
                                2048,
                                Duration.ofDays(90),
                                Duration.ofMinutes(15),
                                Duration.ofMinutes(5),
                                Duration.ofMinutes(5),
                                KeyEncryptionKey.LOCAL));
    }

    @Test
    void aKeyIsPublishedLongerThanAnyVerifierKeepsTheOldKeySet() {
        var verifier =
                Binder.get(new MockEnvironment())
                        .bindOrCreate("foyer.identity", IdentityProperties.class);

        assertThat(defaults().publishLead())
                .isGreaterThan(verifier.jwksLifetime().plus(defaults().keySetMaxAge()));
    }

    @Test
    void theKeyThatEverybodyKnowsIsRefusedInProduction() {
        var production = new MockEnvironment();
        production.setActiveProfiles("prod");

        assertThatIllegalStateException()
                .isThrownBy(
                        () -> TokenConfiguration.refuseKnownKey(KeyEncryptionKey.LOCAL, production))
                .withMessageContaining("FOYER_KEY_ENCRYPTION_KEY");
        TokenConfiguration.refuseKnownKey(
                new KeyEncryptionKey(Base64.getEncoder().encodeToString(new byte[32])), production);
        TokenConfiguration.refuseKnownKey(KeyEncryptionKey.LOCAL, new MockEnvironment());
    }

    @Test
    void aKeyOfTheWrongLengthIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new KeyEncryptionKey("c2hvcnQ="))
                .withMessageContaining("32 bytes");
    }

    static TokenProperties defaults() {
        var environment =
                new MockEnvironment()
                        .withProperty(
                                "foyer.token.key-encryption-key", KeyEncryptionKey.LOCAL.base64());
        return Binder.get(environment).bindOrCreate("foyer.token", TokenProperties.class);
    }
}
