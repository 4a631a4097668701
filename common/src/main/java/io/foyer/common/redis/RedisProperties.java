package io.foyer.common.redis;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where Redis is and how long anybody waits for it.
 *
 * @param url {@code redis://[:password@]host:port[/database]}
 * @param connectTimeout bound on opening a connection
 * @param commandTimeout bound on one command's answer; Redisson's own default of 3 s times four
 *     attempts would keep a buyer waiting for a quarter of a minute
 * @param retryAttempts how often a command is sent again after a failure to send
 * @param connections most connections per service instance
 * @param idleConnections connections kept open
 * @param threads I/O threads; commands are short, so few are enough
 */
@ConfigurationProperties("foyer.redis")
public record RedisProperties(
        @DefaultValue("redis://127.0.0.1:8379/0") URI url,
        @DefaultValue("500ms") Duration connectTimeout,
        @DefaultValue("500ms") Duration commandTimeout,
        @DefaultValue("1") int retryAttempts,
        @DefaultValue("32") int connections,
        @DefaultValue("2") int idleConnections,
        @DefaultValue("4") int threads) {}
