package io.foyer.account.privacy;

import io.foyer.common.messaging.MessageListener;
import io.foyer.common.messaging.Streams;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
class PrivacyConfiguration {

    @Bean
    MessageListener erasureAnswersOfEvents(OpenErasures erasures, JsonMapper json) {
        return new ErasureAnswers(Streams.CATALOGUE, erasures, json);
    }

    @Bean
    MessageListener erasureAnswersOfBookings(OpenErasures erasures, JsonMapper json) {
        return new ErasureAnswers(Streams.BOOKING, erasures, json);
    }

    @Bean
    MessageListener erasureAnswersOfQueues(OpenErasures erasures, JsonMapper json) {
        return new ErasureAnswers(Streams.ADMISSION, erasures, json);
    }

    @Bean
    MeterBinder openErasureMeters(ErasureTable table, InstantSource clock) {
        return metrics -> {
            Gauge.builder("foyer.erasures.open", table, ErasureTable::countOpen)
                    .description("Erasures that not all services have answered")
                    .register(metrics);
            Gauge.builder("foyer.erasures.oldest.age", () -> ageOfOldest(table, clock))
                    .description("How long the oldest open erasure has been open")
                    .baseUnit("seconds")
                    .register(metrics);
        };
    }

    private static long ageOfOldest(ErasureTable table, InstantSource clock) {
        return table.oldestOpen()
                .map(since -> Duration.between(since, clock.instant()).toSeconds())
                .orElse(0L);
    }
}
