package io.foyer.account.doorstaff;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.mock.env.MockEnvironment;

class DoorStaffPropertiesTests {

    @Test
    void theDefaultsAreThese() {
        assertThat(
                        Binder.get(new MockEnvironment())
                                .bindOrCreate("foyer.door-staff", DoorStaffProperties.class))
                .isEqualTo(
                        new DoorStaffProperties(
                                URI.create("http://127.0.0.1:8102"),
                                Duration.ofSeconds(1),
                                Duration.ofSeconds(2)));
    }
}
