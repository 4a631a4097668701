package io.foyer.availability.live.web;

import io.foyer.availability.live.LiveProperties;
import io.foyer.availability.live.WatchedMaps;
import io.foyer.common.direct.DirectAnswers;
import io.foyer.common.security.RouteRules;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.webflux.autoconfigure.WebHttpHandlerBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.web.server.adapter.ForwardedHeaderTransformer;

@Configuration(proxyBeanMethods = false)
class LiveRoutes {

    /** Which seats are free is public: no token. */
    @Bean
    RouteRules availabilityRoutes() {
        return routes -> routes.open(HttpMethod.GET, "/api/v1/showtimes/*/availability/**");
    }

    @Bean
    WebHttpHandlerBuilderCustomizer mapsAheadOfTheFramework(
            WatchedMaps maps,
            OpenStreams streams,
            ForwardedHeaderTransformer forwarded,
            LiveProperties limits,
            MeterRegistry metrics) {
        var answers = new DirectAnswers(metrics, AvailabilityController.PATH);
        return builder ->
                builder.httpHandlerDecorator(
                        framework ->
                                new DirectStreams(
                                        new DirectSnapshots(framework, maps, limits, answers),
                                        maps,
                                        streams,
                                        forwarded));
    }
}
