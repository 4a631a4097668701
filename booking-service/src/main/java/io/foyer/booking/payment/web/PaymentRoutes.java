package io.foyer.booking.payment.web;

import io.foyer.common.security.Role;
import io.foyer.common.security.RouteRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

/** Webhooks carry a signature instead of a token; what waits for a person is for admins. */
@Configuration(proxyBeanMethods = false)
class PaymentRoutes {

    @Bean
    RouteRules webhooksAreOpen() {
        return routes -> routes.open(HttpMethod.POST, "/api/v1/webhooks/**");
    }

    @Bean
    RouteRules attentionIsForAdmins() {
        return routes -> {
            routes.only(HttpMethod.GET, "/api/v1/payments/attention", Role.ADMIN);
            routes.only(HttpMethod.POST, "/api/v1/payments/attention/**", Role.ADMIN);
        };
    }
}
