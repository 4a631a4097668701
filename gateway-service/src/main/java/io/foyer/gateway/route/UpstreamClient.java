package io.foyer.gateway.route;

import org.springframework.cloud.gateway.config.HttpClientCustomizer;
import org.springframework.stereotype.Component;
import reactor.netty.http.client.HttpClient;

/**
 * Keeps the HTTP client from repeating a request by itself, which it would do even with a command
 * whose answer got lost. {@link RetryOnceWhenUnreached} decides what is repeated.
 */
@Component
class UpstreamClient implements HttpClientCustomizer {

    @Override
    public HttpClient customize(HttpClient client) {
        return client.disableRetry(true);
    }
}
