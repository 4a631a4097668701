package io.foyer.gateway.identity;

import io.foyer.common.problem.Problem;
import io.foyer.common.problem.ProblemType;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.server.MatcherSecurityWebFilterChain;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.firewall.ServerExchangeRejectedException;
import org.springframework.security.web.server.firewall.ServerExchangeRejectedHandler;
import org.springframework.security.web.server.firewall.ServerWebExchangeFirewall;
import org.springframework.security.web.server.firewall.StrictServerWebExchangeFirewall;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatchers;
import reactor.core.publisher.Mono;

@Configuration(proxyBeanMethods = false)
class IdentityConfiguration {

    /** What Spring Security's firewall lets through. */
    private static final Set<HttpMethod> METHODS =
            Set.of(
                    HttpMethod.DELETE,
                    HttpMethod.GET,
                    HttpMethod.HEAD,
                    HttpMethod.OPTIONS,
                    HttpMethod.PATCH,
                    HttpMethod.POST,
                    HttpMethod.PUT);

    /**
     * The one chain of Spring Security's that is used here, with one filter: what the gateway
     * decides is little, and every request pays for each filter. The firewall before all chains
     * stays.
     */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    SecurityWebFilterChain identityCheck(VerifiedTokens tokens) {
        return new MatcherSecurityWebFilterChain(
                ServerWebExchangeMatchers.anyExchange(), List.of(new IdentityFilter(tokens)));
    }

    /** The request itself is observed; its way through one filter is not worth another timer. */
    @Bean
    SecurityObservationSettings noObservations() {
        return SecurityObservationSettings.noObservations();
    }

    /**
     * Looks at addresses only: Netty has refused malformed headers already, and matching each value
     * with two patterns once more showed in the profile.
     */
    @Bean
    ServerWebExchangeFirewall firewall() {
        var firewall = new StrictServerWebExchangeFirewall();
        firewall.setAllowedHeaderNames(_ -> true);
        firewall.setAllowedHeaderValues(_ -> true);
        return exchange ->
                EncodedText.isIn(exchange.getRequest().getURI())
                        ? firewall.getFirewalledExchange(exchange)
                        : Mono.error(new ServerExchangeRejectedException("No text"));
    }

    /**
     * Paths with {@code ..}, {@code //}, {@code ;} or encoded slashes could mean two things;
     * methods such as TRACE mean nothing here.
     */
    @Bean
    ServerExchangeRejectedHandler ambiguousRequest() {
        return (exchange, _) -> {
            if (METHODS.contains(exchange.getRequest().getMethod())) {
                return Mono.error(
                        new Problem(
                                ProblemType.MALFORMED_REQUEST,
                                "The address of the request is not acceptable."));
            }
            exchange.getResponse().getHeaders().setAllow(METHODS);
            return Mono.error(new Problem(ProblemType.METHOD_NOT_ALLOWED));
        };
    }
}
