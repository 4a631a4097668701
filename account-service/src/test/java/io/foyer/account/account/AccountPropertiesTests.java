package io.foyer.account.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.mock.env.MockEnvironment;

class AccountPropertiesTests {

    @Test
    void theDefaultsAreThese() {
        var defaults =
                Binder.get(new MockEnvironment())
                        .bindOrCreate("foyer.account", AccountProperties.class);

        assertThat(defaults)
                .isEqualTo(new AccountProperties("", "", false, Duration.ofMinutes(10)));
    }
}
