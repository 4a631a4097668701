package io.foyer.account.session;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long people stay logged in.
 *
 * @param lifetime from log-in to having to log in again, however often tokens are refreshed
 * @param reuseGrace how long a used refresh token still gets its first answer again, for clients
 *     that lost it on the way
 * @param cleanupAfter how long ended families are kept, to recognise late reuse
 * @param cleanupBatch most families removed in one statement
 */
@ConfigurationProperties("foyer.session")
record SessionProperties(
        @DefaultValue("30d") Duration lifetime,
        @DefaultValue("10s") Duration reuseGrace,
        @DefaultValue("7d") Duration cleanupAfter,
        @DefaultValue("1000") int cleanupBatch) {}
