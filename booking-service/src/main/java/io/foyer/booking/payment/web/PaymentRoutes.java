package io.foyer.booking.payment.web;

import io.foyer.common.security.RouteRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

/** Webhooks carry a signature instead of a token. */
@Configuration(proxyBeanMethods = false)
class PaymentRoutes {

    @Bean
    RouteRules webhooksAreOpen() {
        return routes -> routes.open(HttpMethod.POST, "/api/v1/webhooks/**");
    }
}
