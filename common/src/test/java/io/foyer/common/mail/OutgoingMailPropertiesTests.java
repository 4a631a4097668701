package io.foyer.common.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.util.unit.DataSize;

class OutgoingMailPropertiesTests {

    @Test
    void theDefaultsAreThese() {
        assertThat(defaults())
                .isEqualTo(
                        new OutgoingMailProperties(
                                "Foyer <no-reply@foyer.example>",
                                "http://localhost:8080",
                                2,
                                Duration.ofMillis(500),
                                Duration.ofMinutes(3),
                                20,
                                Duration.ofSeconds(5),
                                Duration.ofMinutes(30),
                                DataSize.ofMegabytes(8),
                                Duration.ofDays(7),
                                Duration.ofHours(1),
                                1000));
    }

    @ParameterizedTest
    @CsvSource({"1, PT5S", "2, PT10S", "9, PT21M20S", "10, PT30M", "19, PT30M", "1000, PT30M"})
    void thePauseDoublesUpToALimit(int failures, Duration pause) {
        assertThat(defaults().retryAfter(failures)).isEqualTo(pause);
    }

    static OutgoingMailProperties defaults() {
        return bind(new MockEnvironment());
    }

    static OutgoingMailProperties with(String property, String value) {
        return bind(new MockEnvironment().withProperty(property, value));
    }

    private static OutgoingMailProperties bind(MockEnvironment environment) {
        environment.setProperty("foyer.mail.from", "Foyer <no-reply@foyer.example>");
        return Binder.get(environment).bindOrCreate("foyer.mail", OutgoingMailProperties.class);
    }
}
