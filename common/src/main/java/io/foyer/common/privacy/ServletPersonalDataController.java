package io.foyer.common.privacy;

import io.foyer.common.security.Caller;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What this service holds about the caller. Never routed; account-service asks, for the caller. */
@RestController
class ServletPersonalDataController {

    static final String PATH = "/internal/personal-data";

    private final PersonalData personalData;

    ServletPersonalDataController(PersonalData personalData) {
        this.personalData = personalData;
    }

    @GetMapping(PATH)
    Map<String, Object> held(Caller caller) {
        return personalData.export(caller.accountId());
    }
}
