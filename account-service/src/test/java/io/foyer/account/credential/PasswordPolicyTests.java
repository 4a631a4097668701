package io.foyer.account.credential;

import static org.assertj.core.api.Assertions.assertThat;

import com.nulabinc.zxcvbn.StandardDictionaries;
import java.io.IOException;
import java.util.Locale;
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
            strings = {
                "password",
                "Password1",
                "QWERTYUIOP",
                "12345678",
                "iloveyou2",
                "ｐａｓｓｗｏｒｄ",
                "baseball1"
            })
    void firstGuessesAreRefusedInAnyCase(String password) {
        assertThat(policy.flawOf(password)).contains(PasswordFlaw.TOO_COMMON);
    }

    @Test
    void theThreeThousandMostCommonThatAreLongEnoughAreAllRefused() throws IOException {
        var ranked = StandardDictionaries.PASSWORDS_LOADER.load().getFrequencies();
        var longEnough = ranked.stream().filter(password -> password.length() >= 8).toList();

        assertThat(ranked).hasSize(30_000);
        assertThat(longEnough)
                .hasSizeGreaterThan(3_000)
                .allSatisfy(
                        password ->
                                assertThat(policy.flawOf(password.toUpperCase(Locale.ROOT)))
                                        .contains(PasswordFlaw.TOO_COMMON));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ann.Leeson", "ANN.LEESON@example.org", "Ann Marie Leeson"})
    void thePasswordIsNeitherTheAddressNorTheName(String password) {
        assertThat(
                        policy.flawOf(
                                password,
                                "ann.leeson@example.org",
                                "ann.leeson",
                                "Ann Marie Leeson"))
                .contains(PasswordFlaw.SAME_AS_OWNER);
    }
}
