package io.foyer.booking.aftersale;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is to fall to zero after a showtime was called off. */
@Configuration(proxyBeanMethods = false)
class AfterSaleMetrics {

    @Bean
    MeterBinder bookingsToUndo(CallOffs callOffs) {
        return metrics ->
                Gauge.builder("foyer.aftersale.bookings.waiting", callOffs, CallOffs::waiting)
                        .description("Bookings of showtimes that were called off, to be undone")
                        .register(metrics);
    }
}
