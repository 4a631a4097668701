package io.foyer.account.token.web;

import io.foyer.common.keys.KeySet;
import io.foyer.common.security.IdentityProperties;
import java.util.List;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where the keys are found: the key set once more below the API's path, and discovery. */
@RestController
class DiscoveryController {

    private final KeySet keys;
    private final IdentityProperties identity;

    DiscoveryController(KeySet keys, IdentityProperties identity) {
        this.keys = keys;
        this.identity = identity;
    }

    @GetMapping("/api/v1/.well-known/jwks.json")
    ResponseEntity<Map<String, Object>> keySet() {
        return cached(keys.document());
    }

    /**
     * Just enough of OpenID Connect Discovery to find the keys by the issuer. There is no
     * authorization endpoint: people log in by {@code /api/v1/auth/login}.
     */
    @GetMapping({"/.well-known/openid-configuration", "/api/v1/.well-known/openid-configuration"})
    ResponseEntity<Map<String, Object>> discovery() {
        return cached(
                Map.of(
                        "issuer", identity.issuer(),
                        "jwks_uri", identity.issuer() + "/.well-known/jwks.json",
                        "response_types_supported", List.of(),
                        "subject_types_supported", List.of("public"),
                        "id_token_signing_alg_values_supported", List.of("RS256")));
    }

    private ResponseEntity<Map<String, Object>> cached(Map<String, Object> document) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(keys.maxAge()).cachePublic())
                .body(document);
    }
}
