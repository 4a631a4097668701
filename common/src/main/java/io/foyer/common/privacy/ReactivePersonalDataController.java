package io.foyer.common.privacy;

import io.foyer.common.security.Caller;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** The same where an event loop answers, which reading a database must not hold up. */
@RestController
class ReactivePersonalDataController {

    private final PersonalData personalData;

    ReactivePersonalDataController(PersonalData personalData) {
        this.personalData = personalData;
    }

    @GetMapping(ServletPersonalDataController.PATH)
    Mono<Map<String, Object>> held(Caller caller) {
        return Mono.fromCallable(() -> personalData.export(caller.accountId()))
                .subscribeOn(Schedulers.boundedElastic());
    }
}
