package io.foyer.account.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RefreshTokenTests {

    @Test
    void aTokenIs256BitsInBase64url() {
        var token = RefreshToken.random();

        assertThat(token.text()).matches("[A-Za-z0-9_-]{43}");
        assertThat(RefreshToken.parse(token.text()).orElseThrow().hash()).isEqualTo(token.hash());
    }

    @Test
    void whatIsNot256BitsIsNoToken() {
        assertThat(RefreshToken.parse("")).isEmpty();
        assertThat(RefreshToken.parse("short")).isEmpty();
        assertThat(RefreshToken.parse("!".repeat(43))).isEmpty();
        assertThat(RefreshToken.parse("A".repeat(10_000))).isEmpty();
    }

    @Test
    void theSuccessorTakesBothTheTokenAndTheSalt() {
        var token = RefreshToken.random();
        var salt = RefreshToken.randomBytes();

        assertThat(token.successor(salt).text()).isEqualTo(token.successor(salt).text());
        assertThat(token.successor(salt).text())
                .isNotEqualTo(token.successor(RefreshToken.randomBytes()).text())
                .isNotEqualTo(RefreshToken.random().successor(salt).text())
                .isNotEqualTo(token.text());
    }

    @Test
    void aTokenDoesNotPrintItself() {
        var token = RefreshToken.random();

        assertThat(token.toString()).doesNotContain(token.text());
    }
}
