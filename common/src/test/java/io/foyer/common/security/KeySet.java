package io.foyer.common.security;

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
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

/** An issuer with one key, published over HTTP, that counts how often its keys are asked for. */
final class KeySet implements AutoCloseable {

    static final String ISSUER = "https://issuer.example";

    /** Making one takes long, and the tests do not mind who else had it. */
    private static final RSAKey ISSUERS = newKey();

    final RSAKey key;
    final AtomicInteger fetches = new AtomicInteger();
    private final HttpServer server;

    KeySet() throws IOException {
        this(ISSUERS);
    }

    private KeySet(RSAKey key) throws IOException {
        this.key = key;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        var body = new JWKSet(key).toString(true).getBytes(StandardCharsets.UTF_8);
        server.createContext(
                "/",
                exchange -> {
                    fetches.incrementAndGet();
                    exchange.sendResponseHeaders(200, body.length);
                    exchange.getResponseBody().write(body);
                    exchange.close();
                });
        server.start();
    }

    /** Another issuer, whose key has the same name. */
    static KeySet ofSomebodyElse() throws IOException {
        return new KeySet(newKey());
    }

    private static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(2048).keyID("current").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    IdentityProperties identity() {
        return new IdentityProperties(
                ISSUER,
                uri(),
                Duration.ofSeconds(30),
                Duration.ofMinutes(5),
                Duration.ofMinutes(4),
                Duration.ofSeconds(1),
                Duration.ofSeconds(1));
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/jwks.json");
    }

    String token(
            UnaryOperator<JWSHeader.Builder> header, UnaryOperator<JWTClaimsSet.Builder> claims)
            throws JOSEException {
        var jwt = new SignedJWT(header.apply(header()).build(), claims.apply(claims()).build());
        jwt.sign(new RSASSASigner(key));
        return jwt.serialize();
    }

    static JWSHeader.Builder header() {
        return new JWSHeader.Builder(JWSAlgorithm.RS256)
                .keyID("current")
                .type(new JOSEObjectType(TokenClaims.ACCESS_TOKEN_TYPE));
    }

    static JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .audience(TokenClaims.ACCESS_AUDIENCE)
                .subject(UUID.randomUUID().toString())
                .claim(TokenClaims.ROLES, List.of("CUSTOMER"))
                .issueTime(Date.from(Instant.now().minusSeconds(60)))
                .expirationTime(Date.from(Instant.now().plusSeconds(600)));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
