package io.foyer.booking.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.oauth2.jwt.Jwt;

class BuyerContactTests {

    private static final UUID ACCOUNT = UUID.randomUUID();

    @Test
    void aTokenSaysWhereSomebodyIsWrittenToAndWhatTheyAreCalled() {
        var token =
                token(Map.of("email", " ann@example.com ", "email_verified", true, "name", "Ann"));

        assertThat(BuyerContact.of(token))
                .contains(new BuyerContact(ACCOUNT, "ann@example.com", Optional.of("Ann")));
    }

    @Test
    void nobodyIsCalledByANameWhoseAddressMayBeAStrangers() {
        var token =
                token(
                        Map.of(
                                "email", "stranger@example.com",
                                "email_verified", false,
                                "name", "You have won, see evil.example"));

        assertThat(BuyerContact.of(token))
                .contains(new BuyerContact(ACCOUNT, "stranger@example.com", Optional.empty()));
        assertThat(
                        BuyerContact.of(token(Map.of("email", "a@b.c", "name", "Ann")))
                                .orElseThrow()
                                .name())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ann", "@example.com", "a@b.c\r\nBcc: spy@example.com"})
    void whatIsNoAddressIsNotKept(String email) {
        assertThat(BuyerContact.of(token(Map.of("email", email)))).isEmpty();
    }

    @Test
    void aTokenWithoutAddressSaysNothing() {
        assertThat(BuyerContact.of(token(Map.of()))).isEmpty();
        assertThat(BuyerContact.of(token(Map.of("email", "a@" + "b".repeat(320))))).isEmpty();
    }

    @Test
    void aNameOfAnyLengthFits() {
        var token =
                token(
                        Map.of(
                                "email",
                                "ann@example.com",
                                "email_verified",
                                true,
                                "name",
                                "N".repeat(1000)));

        assertThat(BuyerContact.of(token).flatMap(BuyerContact::name))
                .hasValueSatisfying(name -> assertThat(name).hasSize(200));
    }

    private static Jwt token(Map<String, Object> claims) {
        var all = new HashMap<>(claims);
        all.put("sub", ACCOUNT.toString());
        return Jwt.withTokenValue("token")
                .header("alg", "none")
                .claims(said -> said.putAll(all))
                .build();
    }
}
