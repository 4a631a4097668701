package io.foyer.booking.hold;

import io.foyer.testing.store.OwnRedis;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** On a Redis of its own: scripts are flushed for all its databases. */
class RedisSeatHoldsTests extends RedisHoldsContract {

    @SuppressWarnings("NullAway.Init") // set before all
    private static OwnRedis own;

    @SuppressWarnings("NullAway.Init") // set before all
    private static LiveMapFixture live;

    @BeforeAll
    static void connect() {
        own = new OwnRedis();
        live = new LiveMapFixture(own.uri());
    }

    @AfterAll
    static void disconnect() {
        live.close();
        own.close();
    }

    @Override
    LiveMapFixture live() {
        return live;
    }
}
