package io.foyer.benchmarks.scene;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import io.foyer.common.security.Role;
import io.foyer.common.security.TokenClaims;
import io.foyer.testing.identity.TestIdentity;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * An issuer in account-service's place, so that thousands of buyers need no password hashed. The
 * services verify its tokens as they verify any other.
 */
public final class Issuer implements AutoCloseable {

    private static final long LIFETIME_SECONDS = 4 * 60 * 60;

    private final TestIdentity identity = new TestIdentity();
    private final HttpServer server;

    public Issuer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        var keys = identity.jwks().getBytes(StandardCharsets.UTF_8);
        server.createContext(
                "/",
                exchange -> {
                    exchange.getResponseHeaders().set("Content-Type", "application/json");
                    exchange.sendResponseHeaders(200, keys.length);
                    exchange.getResponseBody().write(keys);
                    exchange.close();
                });
        server.start();
    }

    /** What makes the services trust it. */
    public Map<String, String> environment() {
        return Map.of(
                "FOYER_ISSUER",
                TestIdentity.ISSUER,
                "FOYER_JWKS_URI",
                "http://127.0.0.1:%d/jwks".formatted(server.getAddress().getPort()));
    }

    public List<String> buyers(int count) {
        return IntStream.range(0, count)
                .parallel()
                .mapToObj(buyer -> token(Role.CUSTOMER))
                .toList();
    }

    /** Whose token it is. */
    static UUID accountOf(String token) {
        try {
            return UUID.fromString(SignedJWT.parse(token).getJWTClaimsSet().getSubject());
        } catch (ParseException e) {
            throw new IllegalArgumentException(e);
        }
    }

    public String token(Role role) {
        JWTClaimsSet claims =
                identity.accessClaims(UUID.randomUUID(), role)
                        .expirationTime(Date.from(Instant.now().plusSeconds(LIFETIME_SECONDS)))
                        .build();
        return identity.sign(TokenClaims.ACCESS_TOKEN_TYPE, claims);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
