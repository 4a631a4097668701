package io.foyer.booking.hold;

import io.foyer.testing.store.Stores;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class RedisSeatHoldsTests extends RedisHoldsContract {

    @SuppressWarnings("NullAway.Init") // set before all
    private static LiveMapFixture live;

    @BeforeAll
    static void connect() {
        live = new LiveMapFixture(Stores.freshRedis());
    }

    @AfterAll
    static void disconnect() {
        live.close();
    }

    @Override
    LiveMapFixture live() {
        return live;
    }
}
