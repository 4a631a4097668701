package io.foyer.common.privacy;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** The same where an event loop answers, which reading a database must not hold up. */
@RestController
class ReactivePersonalDataController {

    private final Holdings holdings;

    ReactivePersonalDataController(Holdings holdings) {
        this.holdings = holdings;
    }

    @GetMapping(ServletPersonalDataController.PATH)
    Mono<Map<String, Object>> held(@AuthenticationPrincipal @Nullable Jwt token) {
        return Mono.fromCallable(() -> holdings.of(token)).subscribeOn(Schedulers.boundedElastic());
    }
}
