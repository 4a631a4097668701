package io.foyer.availability.layout;

import io.foyer.availability.outbound.OutboundHttp;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class LayoutConfiguration {

    @Bean
    ShowtimeLayouts showtimeLayouts(
            OutboundHttp http, LayoutProperties limits, InstantSource clock) {
        return new CachedLayouts(new EventServiceLayouts(http.eventService()), limits, clock);
    }
}
