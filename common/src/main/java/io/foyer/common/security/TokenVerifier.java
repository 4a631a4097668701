package io.foyer.common.security;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import io.foyer.common.session.EndedSessions;
import java.util.ArrayList;
import java.util.List;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/**
 * Makes decoders that accept exactly one kind of token: RS256, one type, one audience, one issuer,
 * keys only from the configured set (RFC 8725; {@code jku}, {@code x5u} and {@code jwk} headers are
 * never followed).
 */
public final class TokenVerifier {

    /** Some 20 MB of tokens whose signatures were verified. */
    private static final int REMEMBERED_TOKENS = 5_000;

    /** They are verified again after this part of the time that fetched keys are used. */
    private static final int REMEMBERED_OF_LIFETIME = 5;

    private TokenVerifier() {}

    /**
     * @param ended log-ins whose tokens are refused before they expire
     */
    public static JwtDecoder forAccessTokens(IdentityProperties identity, EndedSessions ended) {
        return forAccessTokens(IssuerKeys.at(identity.jwksUri(), identity), identity, ended);
    }

    /** The same for whoever has the keys at hand, as the service that issues the tokens does. */
    public static JwtDecoder forAccessTokens(
            JWKSource<SecurityContext> keys, IdentityProperties identity, EndedSessions ended) {
        return decoder(
                keys,
                identity,
                TokenClaims.ACCESS_TOKEN_TYPE,
                new JwtAudienceValidator(TokenClaims.ACCESS_AUDIENCE),
                new JwtIssuerValidator(identity.issuer()),
                new LiveSessionValidator(ended));
    }

    /**
     * Admission tokens come from queue-service, which has keys of its own. What a token is worth is
     * not known until they have been read once: that is a {@code JwtException}, a bad token a
     * {@code BadJwtException}.
     */
    public static JwtDecoder forAdmissionTokens(
            IssuerKeys keys, String issuer, IdentityProperties identity) {
        return decoder(
                keys,
                identity,
                TokenClaims.ADMISSION_TOKEN_TYPE,
                new JwtAudienceValidator(TokenClaims.ADMISSION_AUDIENCE),
                new JwtIssuerValidator(issuer));
    }

    @SafeVarargs
    private static JwtDecoder decoder(
            JWKSource<SecurityContext> keys,
            IdentityProperties limits,
            String type,
            OAuth2TokenValidator<Jwt>... more) {
        var decoder =
                NimbusJwtDecoder.withJwkSource(keys).jwsAlgorithm(SignatureAlgorithm.RS256).build();
        var validators = new ArrayList<OAuth2TokenValidator<Jwt>>();
        validators.add(new JwtTypeValidator(type));
        validators.add(new JwtTimestampValidator(limits.clockSkew()));
        validators.addAll(List.of(more));
        decoder.setJwtValidator(_ -> OAuth2TokenValidatorResult.success());
        return new RememberingJwtDecoder(
                decoder,
                new DelegatingOAuth2TokenValidator<>(validators),
                REMEMBERED_TOKENS,
                limits.jwksLifetime().dividedBy(REMEMBERED_OF_LIFETIME),
                System::nanoTime);
    }
}
