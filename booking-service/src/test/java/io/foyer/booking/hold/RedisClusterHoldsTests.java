package io.foyer.booking.hold;

import io.foyer.testing.store.RedisCluster;
import java.net.URI;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class RedisClusterHoldsTests extends RedisHoldsContract {

    @SuppressWarnings("NullAway.Init") // set before all
    private static RedisCluster cluster;

    @SuppressWarnings("NullAway.Init") // set before all
    private static LiveMapFixture live;

    @BeforeAll
    static void connect() {
        cluster = RedisCluster.start(3);
        live = new LiveMapFixture(cluster.urls().toArray(URI[]::new));
    }

    @AfterAll
    static void disconnect() {
        live.close();
        cluster.close();
    }

    @Override
    LiveMapFixture live() {
        return live;
    }
}
