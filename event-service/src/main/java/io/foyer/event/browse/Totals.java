package io.foyer.event.browse;

import io.foyer.common.cache.CacheProperties;
import io.foyer.common.cache.Flights;
import java.util.function.LongSupplier;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/**
 * How many items a list has in all. That is counted exactly, along an index, and then remembered
 * for some seconds: whoever turns pages asks for the same number again and again.
 */
@Component
class Totals {

    private final Flights<Object, Long> counted;

    Totals(BrowseProperties limits, CacheProperties waits) {
        this.counted =
                new Flights<>(
                        limits.totalLifetime(),
                        DataSize.ofBytes(limits.totals()),
                        (what, total) -> 1,
                        waits.patience());
    }

    long of(Object what, LongSupplier count) {
        return counted.get(what, count::getAsLong);
    }

    void forgetAll() {
        counted.forgetAll();
    }
}
