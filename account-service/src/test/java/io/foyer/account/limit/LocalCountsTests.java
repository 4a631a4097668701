package io.foyer.account.limit;

import io.foyer.testing.time.MovableClock;
import java.time.Duration;

class LocalCountsTests extends CountsContract {

    private final MovableClock clock = new MovableClock();
    private final LocalCounts counts = new LocalCounts(LimitPropertiesTests.defaults(), clock);

    @Override
    Counts counts() {
        return counts;
    }

    @Override
    void pass(String key, Duration window) {
        clock.advance(window);
    }
}
