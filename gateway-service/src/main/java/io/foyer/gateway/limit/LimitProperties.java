package io.foyer.gateway.limit;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much may be asked of the platform. Rates are counted in each gateway instance by itself.
 *
 * @param perIp requests a second from one address (IPv6: one /64); 0 switches the limit off
 * @param perAccount requests a second with one account's tokens; 0 switches the limit off
 * @param burst for how long the rate may be saved up and spent at once
 * @param counted most addresses, and most accounts, that are counted at a time
 * @param body largest body of a request
 * @param webhookBody largest body of a webhook
 * @param seatMapBody largest body of a seat map's draft
 */
@ConfigurationProperties("foyer.limits")
record LimitProperties(
        @DefaultValue("500") int perIp,
        @DefaultValue("100") int perAccount,
        @DefaultValue("2s") Duration burst,
        @DefaultValue("100000") int counted,
        @DefaultValue("64KB") DataSize body,
        @DefaultValue("256KB") DataSize webhookBody,
        @DefaultValue("16MB") DataSize seatMapBody) {}
