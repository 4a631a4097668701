package io.foyer.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTests {

    private final ApplicationModules modules =
            ApplicationModules.of(AccountServiceApplication.class);

    @Test
    void featuresUseOnlyEachOthersApiAndFormNoCircle() {
        modules.verify();
    }

    @Test
    void thereAreNineFeatures() {
        assertThat(modules.stream())
                .extracting(module -> module.getIdentifier().toString())
                .containsExactlyInAnyOrder(
                        "account",
                        "client",
                        "credential",
                        "doorstaff",
                        "limit",
                        "privacy",
                        "session",
                        "token",
                        "verification");
    }
}
