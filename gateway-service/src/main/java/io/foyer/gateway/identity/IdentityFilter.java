package io.foyer.gateway.identity;

import io.foyer.common.problem.Problem;
import io.foyer.common.problem.ProblemType;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Turns away requests with a bad access token. Those without one go on: the services know which of
 * their calls need a caller, and each verifies the token again.
 */
class IdentityFilter implements WebFilter {

    private static final String BEARER = "Bearer";
    private static final Duration KEYS_RETRY = Duration.ofSeconds(1);

    private final VerifiedTokens tokens;

    IdentityFilter(VerifiedTokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var sent = exchange.getRequest().getHeaders().get(HttpHeaders.AUTHORIZATION);
        if (sent == null || sent.isEmpty()) {
            return chain.filter(exchange);
        }
        if (sent.size() > 1) {
            return Mono.error(invalid());
        }
        var token = bearerToken(sent.getFirst());
        return token == null ? chain.filter(exchange) : identified(exchange, chain, token);
    }

    private Mono<Void> identified(ServerWebExchange exchange, WebFilterChain chain, String token) {
        var known = tokens.accountOf(token);
        if (known != null) {
            VerifiedCaller.set(exchange, known);
            return chain.filter(exchange);
        }
        return verify(token)
                .doOnNext(accountId -> VerifiedCaller.set(exchange, accountId))
                .then(Mono.defer(() -> chain.filter(exchange)));
    }

    private Mono<String> verify(String token) {
        return Mono.defer(() -> tokens.verify(token))
                .onErrorMap(BadJwtException.class, _ -> invalid())
                .onErrorMap(JwtException.class, _ -> keysUnavailable());
    }

    /** Absent for other schemes; empty, and so refused, when nothing follows the scheme. */
    private static @Nullable String bearerToken(String authorization) {
        if (!authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return null;
        }
        var rest = authorization.substring(BEARER.length());
        return rest.isEmpty() || rest.startsWith(" ") ? rest.strip() : null;
    }

    private static Problem invalid() {
        return new Problem(ProblemType.UNAUTHENTICATED, "A valid access token is needed.");
    }

    /** The token may be good; we can't know without the keys. */
    private static Problem keysUnavailable() {
        return new Problem(ProblemType.UNAVAILABLE, "The keys of access tokens cannot be read.")
                .retryAfter(KEYS_RETRY);
    }
}
