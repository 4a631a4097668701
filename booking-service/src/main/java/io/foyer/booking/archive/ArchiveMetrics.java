package io.foyer.booking.archive;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What falls to zero after each look. */
@Configuration(proxyBeanMethods = false)
class ArchiveMetrics {

    @Bean
    MeterBinder bookingsToArchive(PastShowtimes showtimes) {
        return metrics ->
                Gauge.builder("foyer.archive.waiting", showtimes, PastShowtimes::waiting)
                        .description("Bookings of showtimes that are long over, to be moved")
                        .register(metrics);
    }
}
