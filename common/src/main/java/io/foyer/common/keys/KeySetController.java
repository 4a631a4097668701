package io.foyer.common.keys;

import io.foyer.common.security.RouteRules;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What verifiers read. Public keys are public. */
@RestController
class KeySetController implements RouteRules {

    private static final String PATH = "/.well-known/jwks.json";

    private final KeySet keys;

    KeySetController(KeySet keys) {
        this.keys = keys;
    }

    @GetMapping(PATH)
    ResponseEntity<Map<String, Object>> keySet() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(keys.maxAge()).cachePublic())
                .body(keys.document());
    }

    @Override
    public void apply(Routes routes) {
        routes.open(HttpMethod.GET, PATH);
    }
}
