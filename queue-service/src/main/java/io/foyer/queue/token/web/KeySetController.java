package io.foyer.queue.token.web;

import io.foyer.common.security.RouteRules;
import io.foyer.queue.token.KeySet;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What booking-service reads to verify admission tokens; not routed by the gateway. */
@RestController
class KeySetController {

    private final KeySet keys;

    KeySetController(KeySet keys) {
        this.keys = keys;
    }

    @GetMapping("/.well-known/jwks.json")
    ResponseEntity<Map<String, Object>> keySet() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(keys.maxAge()).cachePublic())
                .body(keys.document());
    }

    /** Public keys are public. */
    @Bean
    static RouteRules keySetRoutes() {
        return routes -> routes.open(HttpMethod.GET, "/.well-known/jwks.json");
    }
}
