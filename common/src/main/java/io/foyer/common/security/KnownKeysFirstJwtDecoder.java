package io.foyer.common.security;

import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Verifies on the event loop when the key has verified a token before, since that is pure
 * computation (about 30 µs); elsewhere when the key may have to be fetched, since that blocks.
 */
final class KnownKeysFirstJwtDecoder implements ReactiveJwtDecoder {

    /** Far above the keys that ever live at once; past it, ids are no longer remembered. */
    private static final int MAX_KNOWN_KEYS = 64;

    private final JwtDecoder decoder;
    private final Set<String> knownKeys = ConcurrentHashMap.newKeySet();

    KnownKeysFirstJwtDecoder(JwtDecoder decoder) {
        this.decoder = decoder;
    }

    @Override
    public Mono<Jwt> decode(String token) {
        return Mono.defer(() -> verified(token));
    }

    private Mono<Jwt> verified(String token) {
        var keyId = keyId(token);
        var verified = Mono.fromCallable(() -> decoder.decode(token));
        if (keyId != null && knownKeys.contains(keyId)) {
            return verified;
        }
        return verified.subscribeOn(Schedulers.boundedElastic()).doOnNext(jwt -> remember(keyId));
    }

    private void remember(@Nullable String keyId) {
        if (keyId != null && knownKeys.size() < MAX_KNOWN_KEYS) {
            knownKeys.add(keyId);
        }
    }

    private static @Nullable String keyId(String token) {
        try {
            return SignedJWT.parse(token).getHeader().getKeyID();
        } catch (ParseException e) {
            throw new BadJwtException("Not a signed token", e);
        }
    }
}
