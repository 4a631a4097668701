package io.foyer.testing.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.foyer.common.security.Role;
import io.foyer.common.security.TokenClaims;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusReactiveJwtDecoder;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;

/**
 * An issuer of access tokens with a key of its own. Put {@link #jwtDecoder} into the application
 * under test in place of its {@code accessTokenDecoder}; everything but the key is checked as in
 * production.
 */
public final class TestIdentity {

    /** {@code iss} of the tokens, and of the platform by default. */
    public static final String ISSUER = "http://localhost:8080";

    private static final int KEY_BITS = 2048;
    private static final Duration LIFETIME = Duration.ofMinutes(10);

    private static @Nullable TestIdentity ofThisProcess;

    private final RSAKey key;
    private final RSASSASigner signer;
    private final InstantSource clock;
    private final HandedOut handedOut = new HandedOut();

    /**
     * One for all that need no stranger beside it: making a key takes a second and longer without
     * the optimizing compiler.
     */
    public static synchronized TestIdentity shared() {
        var shared = ofThisProcess;
        if (shared == null) {
            shared = new TestIdentity();
            ofThisProcess = shared;
        }
        return shared;
    }

    /** Lives by the machine's clock, as the decoders of the applications do. */
    public TestIdentity() {
        this(InstantSource.system());
    }

    /** Issues its tokens at the given clock's time, for tests of expiry. */
    public TestIdentity(InstantSource clock) {
        this.clock = clock;
        try {
            key = new RSAKeyGenerator(KEY_BITS).keyID(UUID.randomUUID().toString()).generate();
            signer = new RSASSASigner(key);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A valid access token of the account, for at least eight more minutes. */
    public String token(UUID accountId, Role... roles) {
        return again(List.of(accountId, List.of(roles)), () -> accessClaims(accountId, roles));
    }

    /** The same of an account whose e-mail address is this. */
    public String token(UUID accountId, String email, boolean verified, Role... roles) {
        return again(
                List.of(accountId, List.of(roles), email, verified),
                () ->
                        accessClaims(accountId, roles)
                                .claim(TokenClaims.EMAIL, email)
                                .claim(TokenClaims.EMAIL_VERIFIED, verified));
    }

    /** The same of a log-in of somebody with this name. */
    public String token(UUID accountId, UUID session, String name) {
        return again(
                List.of(accountId, session, name),
                () -> accessClaims(accountId, session).claim(TokenClaims.NAME, name));
    }

    private String again(List<Object> whose, Supplier<JWTClaimsSet.Builder> claims) {
        return handedOut.again(
                whose,
                clock.instant(),
                () -> sign(TokenClaims.ACCESS_TOKEN_TYPE, claims.get().build()));
    }

    /** The claims of a valid access token, for tests that spoil one of them. */
    public JWTClaimsSet.Builder accessClaims(UUID accountId, Role... roles) {
        return accessClaims(accountId, sessionOf(accountId), roles);
    }

    /** The same in another log-in of the account. */
    public JWTClaimsSet.Builder accessClaims(UUID accountId, UUID session, Role... roles) {
        return claims(accountId, ISSUER, TokenClaims.ACCESS_AUDIENCE)
                .claim(TokenClaims.ROLES, Arrays.stream(roles).map(Role::name).toList())
                .claim(TokenClaims.SESSION, session.toString())
                .claim(TokenClaims.EMAIL, "%s@example.com".formatted(accountId))
                .claim(TokenClaims.EMAIL_VERIFIED, true)
                .claim("name", "Test Account");
    }

    /** The log-in that the account's tokens belong to when nothing else is said. */
    public static UUID sessionOf(UUID accountId) {
        return UUID.nameUUIDFromBytes(("session of " + accountId).getBytes(StandardCharsets.UTF_8));
    }

    /** A valid admission token: the account may book the showtime until then, in its session. */
    public String admissionToken(UUID accountId, UUID showtimeId, Instant until) {
        return sign(
                TokenClaims.ADMISSION_TOKEN_TYPE,
                admissionClaims(accountId, showtimeId, until).build());
    }

    /** The claims of a valid admission token, for tests that spoil one of them. */
    public JWTClaimsSet.Builder admissionClaims(UUID accountId, UUID showtimeId, Instant until) {
        return claims(accountId, ISSUER + "/waiting-rooms", TokenClaims.ADMISSION_AUDIENCE)
                .claim(TokenClaims.SHOWTIME, showtimeId.toString())
                .claim(TokenClaims.SESSION, sessionOf(accountId).toString())
                .expirationTime(Date.from(until));
    }

    /** Signs any claims as a token of the given {@code typ}. */
    public String sign(String type, JWTClaimsSet claims) {
        JWSHeader header =
                new JWSHeader.Builder(JWSAlgorithm.RS256)
                        .type(new JOSEObjectType(type))
                        .keyID(key.getKeyID())
                        .build();
        SignedJWT token = new SignedJWT(header, claims);
        try {
            token.sign(signer);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return token.serialize();
    }

    /** Accepts this identity's access tokens, as the services accept theirs. */
    public JwtDecoder jwtDecoder() {
        return decoder(TokenClaims.ACCESS_TOKEN_TYPE, TokenClaims.ACCESS_AUDIENCE, ISSUER);
    }

    /** The same for the services on Netty. */
    public ReactiveJwtDecoder reactiveJwtDecoder() {
        try {
            var decoder =
                    NimbusReactiveJwtDecoder.withPublicKey(key.toRSAPublicKey())
                            .signatureAlgorithm(SignatureAlgorithm.RS256)
                            .jwtProcessorCustomizer(
                                    processor -> processor.setJWSTypeVerifier((_, _) -> {}))
                            .build();
            decoder.setJwtValidator(
                    validator(TokenClaims.ACCESS_TOKEN_TYPE, TokenClaims.ACCESS_AUDIENCE, ISSUER));
            return decoder;
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Accepts this identity's admission tokens. */
    public JwtDecoder admissionTokenDecoder() {
        return decoder(
                TokenClaims.ADMISSION_TOKEN_TYPE,
                TokenClaims.ADMISSION_AUDIENCE,
                ISSUER + "/waiting-rooms");
    }

    /** The public key as a key set in JSON, for tests that serve it over HTTP. */
    public String jwks() {
        return new JWKSet(key.toPublicJWK()).toString();
    }

    private JwtDecoder decoder(String type, String audience, String issuer) {
        try {
            var decoder =
                    NimbusJwtDecoder.withPublicKey(key.toRSAPublicKey())
                            .signatureAlgorithm(SignatureAlgorithm.RS256)
                            .validateType(false)
                            .build();
            decoder.setJwtValidator(validator(type, audience, issuer));
            return decoder;
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static DelegatingOAuth2TokenValidator<Jwt> validator(
            String type, String audience, String issuer) {
        return new DelegatingOAuth2TokenValidator<>(
                new JwtTypeValidator(type),
                new JwtTimestampValidator(),
                new JwtIssuerValidator(issuer),
                new JwtAudienceValidator(audience));
    }

    private JWTClaimsSet.Builder claims(UUID accountId, String issuer, String audience) {
        Instant now = clock.instant();
        return new JWTClaimsSet.Builder()
                .subject(accountId.toString())
                .issuer(issuer)
                .audience(audience)
                .jwtID(UUID.randomUUID().toString())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(LIFETIME)));
    }
}
