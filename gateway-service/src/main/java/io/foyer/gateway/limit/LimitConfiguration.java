package io.foyer.gateway.limit;

import com.github.benmanes.caffeine.cache.Ticker;
import io.foyer.gateway.client.Clients;
import io.foyer.gateway.identity.VerifiedCaller;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.web.server.WebFilter;

@Configuration(proxyBeanMethods = false)
class LimitConfiguration {

    /** Before identity, which stands at -100: counting is cheaper than verifying. */
    private static final int ADDRESS_ORDER = -200;

    /** Once the caller is known. */
    private static final int ACCOUNT_ORDER = 10;

    @Bean
    Ticker ticker() {
        return Ticker.systemTicker();
    }

    @Bean
    @Order(ADDRESS_ORDER)
    WebFilter limitPerAddress(LimitProperties limits, Clients clients, Ticker ticker) {
        var limit = new RateLimit(limits.perIp(), limits, ticker);
        return (exchange, chain) -> limit.filter(exchange, chain, clients.of(exchange).network());
    }

    @Bean
    @Order(ACCOUNT_ORDER)
    WebFilter limitPerAccount(LimitProperties limits, Ticker ticker) {
        var limit = new RateLimit(limits.perAccount(), limits, ticker);
        return (exchange, chain) -> {
            var accountId = VerifiedCaller.accountId(exchange);
            return accountId == null
                    ? chain.filter(exchange)
                    : limit.filter(exchange, chain, accountId);
        };
    }
}
