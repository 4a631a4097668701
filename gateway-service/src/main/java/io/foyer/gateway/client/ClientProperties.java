package io.foyer.gateway.client;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What stands in front of the gateway.
 *
 * @param trustedHops how many proxies of ours do; 0 means clients connect directly and {@code
 *     X-Forwarded-*} from them is not believed
 */
@ConfigurationProperties("foyer.client")
record ClientProperties(@DefaultValue("0") int trustedHops) {}
