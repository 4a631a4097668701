package io.foyer.common.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import io.foyer.common.session.EndedSessions;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;

@SuppressWarnings("NullAway.Init") // set before each test
class TokenVerifierTests {

    private KeySet keys;
    private JwtDecoder decoder;

    @BeforeEach
    void anIssuer() throws IOException {
        keys = new KeySet();
        decoder = TokenVerifier.forAccessTokens(keys.identity(), EndedSessions.none());
    }

    @AfterEach
    void stop() {
        keys.close();
    }

    @Test
    void aTokenOfTheIssuerIsAccepted() throws JOSEException {
        var caller = Caller.of(decoder.decode(keys.token(same(), same())));

        assertThat(caller.is(Role.CUSTOMER)).isTrue();
        assertThat(caller.is(Role.ADMIN)).isFalse();
    }

    @Test
    void aTokenWithoutSignatureIsRefused() {
        refuses(new PlainJWT(KeySet.claims().build()).serialize());
    }

    @Test
    void thePublicKeyIsNoSecret() throws JOSEException {
        var jwt =
                new SignedJWT(
                        new JWSHeader.Builder(JWSAlgorithm.HS256)
                                .keyID("current")
                                .type(new JOSEObjectType(TokenClaims.ACCESS_TOKEN_TYPE))
                                .build(),
                        KeySet.claims().build());
        jwt.sign(new MACSigner(keys.key.toRSAPublicKey().getEncoded()));

        refuses(jwt.serialize());
    }

    @Test
    void aKeyThatTheTokenBringsAlongIsNotUsed() throws Exception {
        try (var attacker = KeySet.ofSomebodyElse()) {
            var address = attacker.uri();
            refuses(attacker.token(header -> header.jwkURL(address), same()));
            refuses(attacker.token(header -> header.jwk(attacker.key.toPublicJWK()), same()));

            assertThat(attacker.fetches).hasValue(0);
        }
    }

    @Test
    void unknownKeysCannotBeUsedToFloodTheIssuer() throws JOSEException {
        for (var i = 0; i < 100; i++) {
            refuses(keys.token(header -> header.keyID(UUID.randomUUID().toString()), same()));
        }

        assertThat(keys.fetches.get()).isLessThanOrEqualTo(2);
    }

    @Test
    void aTokenOfNoKeyIsBadHoweverOftenOneComes() throws JOSEException {
        decoder.decode(keys.token(same(), same()));
        for (var i = 0; i < 20; i++) {
            var token = keys.token(header -> header.keyID(UUID.randomUUID().toString()), same());
            assertThatThrownBy(() -> decoder.decode(token)).isInstanceOf(BadJwtException.class);
        }
    }

    @Test
    void nobodyKnowsWhatATokenIsWorthBeforeTheKeysWereRead() throws JOSEException {
        var token = keys.token(same(), same());
        keys.close();
        for (var i = 0; i < 5; i++) {
            assertThatThrownBy(() -> decoder.decode(token))
                    .isInstanceOf(JwtException.class)
                    .isNotInstanceOf(BadJwtException.class);
        }
    }

    @Test
    void keysThatWereReadAheadAreThereWhenTheFirstTokenComes() {
        var ahead = IssuerKeys.at(keys.uri(), keys.identity());
        assertThat(ahead.readAhead()).isTrue();
        assertThat(ahead.readAhead()).isTrue();
        assertThat(keys.fetches).hasValue(1);

        var never = IssuerKeys.at(URI.create("http://127.0.0.1:1/jwks.json"), keys.identity());
        assertThat(never.readAhead()).isFalse();
    }

    @Test
    void keysThatWereReadOnceAreUsedWhileTheyCannotBeReadAgain() throws JOSEException {
        decoder.decode(keys.token(same(), same()));
        keys.close();
        assertThat(decoder.decode(keys.token(same(), same()))).isNotNull();
        var unknown = keys.token(header -> header.keyID("another"), same());
        for (var i = 0; i < 5; i++) {
            assertThatThrownBy(() -> decoder.decode(unknown)).isInstanceOf(BadJwtException.class);
        }
    }

    @Test
    void anotherTypeAudienceOrIssuerIsRefused() throws JOSEException {
        refuses(keys.token(header -> header.type(JOSEObjectType.JWT), same()));
        refuses(
                keys.token(
                        header -> header.type(new JOSEObjectType(TokenClaims.ADMISSION_TOKEN_TYPE)),
                        same()));
        refuses(keys.token(same(), claims -> claims.audience("another")));
        refuses(keys.token(same(), claims -> claims.issuer("https://another.example")));
    }

    @Test
    void clocksMayDisagreeByThirtySecondsAndNoMore() throws JOSEException {
        assertThat(decoder.decode(keys.token(same(), expired(25)))).isNotNull();
        refuses(keys.token(same(), expired(35)));
    }

    @Test
    void aTokenOfAnEndedSessionIsRefusedAndOneOfAnotherIsNot() throws JOSEException {
        decoder = TokenVerifier.forAccessTokens(keys.identity(), "ended"::equals);

        refuses(keys.token(same(), claims -> claims.claim(TokenClaims.SESSION, "ended")));
        assertThat(decoder.decode(keys.token(same(), claims -> claims.claim("sid", "other"))))
                .isNotNull();
        assertThat(decoder.decode(keys.token(same(), same()))).isNotNull();
    }

    @Test
    void aChangedTokenIsRefused() throws JOSEException {
        var parts = keys.token(same(), same()).split("\\.", -1);
        var other = keys.token(same(), same()).split("\\.", -1);

        refuses(parts[0] + "." + other[1] + "." + parts[2]);
        refuses(parts[0] + "." + parts[1] + ".");
    }

    private void refuses(String token) {
        assertThatThrownBy(() -> decoder.decode(token)).isInstanceOf(JwtException.class);
    }

    private static UnaryOperator<JWTClaimsSet.Builder> expired(int seconds) {
        return claims -> claims.expirationTime(Date.from(Instant.now().minusSeconds(seconds)));
    }

    private static <T> UnaryOperator<T> same() {
        return UnaryOperator.identity();
    }
}
