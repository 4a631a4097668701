package io.foyer.booking.checkout.admission;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.mock.env.MockEnvironment;

class AdmissionPropertiesTests {

    @Test
    void whatHoldsWhenNobodySetsAnything() {
        var defaults =
                Binder.get(new MockEnvironment())
                        .bindOrCreate("foyer.admission", AdmissionProperties.class);

        assertThat(defaults)
                .isEqualTo(
                        new AdmissionProperties(
                                URI.create("http://127.0.0.1:8106/.well-known/jwks.json"),
                                Duration.ofDays(1)));
    }
}
