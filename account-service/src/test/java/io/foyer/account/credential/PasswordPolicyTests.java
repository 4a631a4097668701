package io.foyer.account.credential;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordPolicyTests {

    private final PasswordPolicy policy = new PasswordPolicy(CredentialPropertiesTests.defaults());

    @Test
    void eightCharactersAreEnoughAndSevenAreNot() {
        assertThat(policy.flawOf("vk3-wqpz")).isEmpty();
        assertThat(policy.flawOf("vk3-wqp")).contains(PasswordFlaw.TOO_SHORT);
    }

    @Test
    void lengthCountsCharactersNotTheirEncoding() {
        assertThat(policy.flawOf("🎭🎟🎫🎬🎤🎧🎼")).contains(PasswordFlaw.TOO_SHORT);
        assertThat(policy.flawOf("🎭".repeat(128))).isEmpty();
    }

    @Test
    void morePasswordThanCanBeHashedCheaplyIsRefused() {
        assertThat(policy.flawOf("x7".repeat(64))).isEmpty();
        assertThat(policy.flawOf("x7".repeat(64) + "x")).contains(PasswordFlaw.TOO_LONG);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"password", "Password1", "QWERTYUIOP", "12345678", "iloveyou2", "aaaaaaaa"})
    void firstGuessesAreRefusedInAnyCase(String password) {
        assertThat(policy.flawOf(password)).contains(PasswordFlaw.TOO_COMMON);
    }

    @Test
    void thePasswordIsNotTheAddress() {
        assertThat(policy.flawOf("Ann.Leeson", "ann.leeson@example.org", "ann.leeson"))
                .contains(PasswordFlaw.SAME_AS_EMAIL);
    }
}
