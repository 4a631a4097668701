package io.foyer.common.privacy;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What this service holds about the caller. Never routed; account-service asks, for the caller. */
@RestController
class ServletPersonalDataController {

    static final String PATH = "/internal/personal-data";

    private final Holdings holdings;

    ServletPersonalDataController(Holdings holdings) {
        this.holdings = holdings;
    }

    @GetMapping(PATH)
    Map<String, Object> held(@AuthenticationPrincipal @Nullable Jwt token) {
        return holdings.of(token);
    }
}
