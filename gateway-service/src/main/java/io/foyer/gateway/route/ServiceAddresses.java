package io.foyer.gateway.route;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Where the services are. */
@ConfigurationProperties("foyer.services")
record ServiceAddresses(
        @DefaultValue("http://127.0.0.1:8101") URI account,
        @DefaultValue("http://127.0.0.1:8102") URI event,
        @DefaultValue("http://127.0.0.1:8103") URI search,
        @DefaultValue("http://127.0.0.1:8104") URI booking,
        @DefaultValue("http://127.0.0.1:8105") URI availability,
        @DefaultValue("http://127.0.0.1:8106") URI queue) {}
