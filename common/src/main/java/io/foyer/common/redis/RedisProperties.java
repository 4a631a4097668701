package io.foyer.common.redis;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where Redis is and how long anybody waits for it.
 *
 * @param url {@code redis://[:password@]host:port[/database]}; several of them, separated by
 *     commas, are nodes of one cluster, from which the others are learnt. A cluster has no database
 *     but 0
 * @param connectTimeout bound on opening a connection
 * @param commandTimeout bound on one command's answer; Redisson's own default of 3 s times four
 *     attempts would keep a buyer waiting for a quarter of a minute
 * @param retryAttempts how often a command is sent again after a failure to send
 * @param connections most connections per service instance, and in a cluster per node
 * @param idleConnections connections kept open
 * @param threads I/O threads; commands are short, so few are enough
 */
@ConfigurationProperties("foyer.redis")
public record RedisProperties(
        @DefaultValue("redis://127.0.0.1:8379/0") List<URI> url,
        @DefaultValue("500ms") Duration connectTimeout,
        @DefaultValue("500ms") Duration commandTimeout,
        @DefaultValue("1") int retryAttempts,
        @DefaultValue("32") int connections,
        @DefaultValue("2") int idleConnections,
        @DefaultValue("4") int threads) {

    public RedisProperties {
        url = List.copyOf(url);
        if (url.isEmpty()) {
            throw new IllegalArgumentException("foyer.redis.url is missing");
        }
        if (url.size() > 1 && url.stream().anyMatch(node -> database(node) != 0)) {
            throw new IllegalArgumentException(
                    "foyer.redis.url: a Redis Cluster has no database but 0");
        }
    }

    boolean isCluster() {
        return url.size() > 1;
    }

    /** Of a Redis that is no cluster. */
    int database() {
        return database(url.getFirst());
    }

    private static int database(URI url) {
        var path = url.getPath();
        return path == null || path.length() < 2 ? 0 : Integer.parseInt(path.substring(1));
    }
}
