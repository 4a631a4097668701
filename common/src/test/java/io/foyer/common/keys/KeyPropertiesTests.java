package io.foyer.common.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.foyer.common.security.IdentityProperties;
import java.time.Duration;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.mock.env.MockEnvironment;

class KeyPropertiesTests {

    @Test
    void theDefaultsAreThese() {
        assertThat(defaults())
                .isEqualTo(
                        new KeyProperties(
                                2048,
                                Duration.ofDays(90),
                                Duration.ofMinutes(15),
                                Duration.ofMinutes(15),
                                Duration.ofMinutes(1),
                                Duration.ofMinutes(5),
                                KeyEncryptionKey.LOCAL));
    }

    @Test
    void aKeyIsPublishedLongerThanAnyVerifierKeepsTheOldKeySet() {
        var verifier =
                Binder.get(new MockEnvironment())
                        .bindOrCreate("foyer.identity", IdentityProperties.class);

        assertThat(defaults().publishLead())
                .isGreaterThan(verifier.jwksLifetime().plus(defaults().setMaxAge()))
                .isGreaterThan(defaults().reload().multipliedBy(5));
    }

    @Test
    void theKeyThatEverybodyKnowsIsRefusedInProduction() {
        var production = new MockEnvironment();
        production.setActiveProfiles("prod");

        assertThatIllegalStateException()
                .isThrownBy(
                        () ->
                                KeysAutoConfiguration.refuseKnownKey(
                                        KeyEncryptionKey.LOCAL, production))
                .withMessageContaining("FOYER_KEY_ENCRYPTION_KEY");
        KeysAutoConfiguration.refuseKnownKey(
                new KeyEncryptionKey(Base64.getEncoder().encodeToString(new byte[32])), production);
        KeysAutoConfiguration.refuseKnownKey(KeyEncryptionKey.LOCAL, new MockEnvironment());
    }

    @Test
    void aKeyOfTheWrongLengthIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new KeyEncryptionKey("c2hvcnQ="))
                .withMessageContaining("32 bytes");
    }

    @Test
    void theSealingKeyIsNeverPrinted() {
        assertThat(defaults().toString()).doesNotContain(KeyEncryptionKey.LOCAL.base64());
    }

    static KeyProperties defaults() {
        var environment =
                new MockEnvironment()
                        .withProperty("foyer.keys.encryption-key", KeyEncryptionKey.LOCAL.base64());
        return Binder.get(environment).bindOrCreate("foyer.keys", KeyProperties.class);
    }
}
