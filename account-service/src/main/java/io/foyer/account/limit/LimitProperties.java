package io.foyer.account.limit;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What may be tried how often. A client is an IPv4 address or an IPv6 /64; a most of 0 switches a
 * limit off.
 *
 * @param passwordsPerPair wrong passwords of one address from one client in a window
 * @param passwordsPerClient wrong passwords from one client in a window, whatever the address
 * @param passwordWindow how long wrong passwords count
 * @param signUpsPerClient sign-ups from one client in a window; many may share an address
 * @param signUpWindow how long sign-ups count
 * @param localCounts most counts an instance keeps by itself while Redis is away
 * @param redisPause how long Redis is left alone after a failure
 */
@ConfigurationProperties("foyer.limit")
record LimitProperties(
        @DefaultValue("10") int passwordsPerPair,
        @DefaultValue("100") int passwordsPerClient,
        @DefaultValue("15m") Duration passwordWindow,
        @DefaultValue("1000") int signUpsPerClient,
        @DefaultValue("1h") Duration signUpWindow,
        @DefaultValue("100000") int localCounts,
        @DefaultValue("1s") Duration redisPause) {}
