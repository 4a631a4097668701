package io.foyer.common.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtException;

class RememberingJwtDecoderTests {

    private static final int LIMIT = 10;

    private final AtomicInteger verified = new AtomicInteger();
    private final AtomicBoolean ended = new AtomicBoolean();
    private final AtomicLong nanos = new AtomicLong();
    private final RememberingJwtDecoder decoder =
            new RememberingJwtDecoder(
                    this::verify,
                    _ ->
                            ended.get()
                                    ? OAuth2TokenValidatorResult.failure(
                                            new OAuth2Error("invalid_token"))
                                    : OAuth2TokenValidatorResult.success(),
                    LIMIT,
                    Duration.ofSeconds(10),
                    nanos::get);

    @Test
    void aSignatureIsVerifiedOnceForManyRequests() {
        for (var i = 0; i < 5; i++) {
            assertThat(decoder.decode("a").getTokenValue()).isEqualTo("a");
        }

        assertThat(verified).hasValue(1);
    }

    @Test
    void whatCanChangeIsCheckedEachTime() {
        decoder.decode("a");
        ended.set(true);

        assertThatThrownBy(() -> decoder.decode("a")).isInstanceOf(JwtException.class);
    }

    @Test
    void aTokenThatWasRefusedIsNotRemembered() {
        ended.set(true);
        assertThatThrownBy(() -> decoder.decode("a")).isInstanceOf(JwtException.class);
        ended.set(false);
        decoder.decode("a");

        assertThat(verified).hasValue(2);
        assertThatThrownBy(() -> decoder.decode("forged")).isInstanceOf(JwtException.class);
        assertThatThrownBy(() -> decoder.decode("forged")).isInstanceOf(JwtException.class);
    }

    @Test
    void itIsVerifiedAgainInTimeHoweverOftenItIsUsed() {
        for (var second = 0; second <= 10; second++) {
            nanos.set(Duration.ofSeconds(second).toNanos());
            decoder.decode("a");
        }

        assertThat(verified).hasValue(2);
    }

    @Test
    void noMoreThanTheLimitIsRemembered() {
        for (var i = 0; i < 100; i++) {
            decoder.decode("token " + i);
        }
        verified.set(0);
        for (var i = 0; i < 100 - LIMIT; i++) {
            decoder.decode("token " + i);
        }

        assertThat(verified).hasValue(100 - LIMIT);
    }

    private Jwt verify(String token) {
        verified.incrementAndGet();
        if (token.equals("forged")) {
            throw new BadJwtException("Not ours");
        }
        return Jwt.withTokenValue(token).header("alg", "RS256").claim("sub", token).build();
    }
}
