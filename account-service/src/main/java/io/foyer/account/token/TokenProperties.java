package io.foyer.account.token;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Limits of access tokens.
 *
 * @param accessLifetime how long one is valid; a new role reaches services after that at the latest
 */
@ConfigurationProperties("foyer.token")
record TokenProperties(@DefaultValue("10m") Duration accessLifetime) {}
