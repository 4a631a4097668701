package io.foyer.gateway.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;

/** A bucket for everybody who is asking just now; idle ones are forgotten, since they are full. */
final class Buckets {

    private final Rate rate;
    private final Ticker ticker;
    private final Cache<Object, Bucket> buckets;

    Buckets(Rate rate, int most, Ticker ticker) {
        this.rate = rate;
        this.ticker = ticker;
        this.buckets =
                Caffeine.newBuilder()
                        .maximumSize(most)
                        .ticker(ticker)
                        .expireAfterAccess(Duration.ofNanos(2 * rate.burst() * rate.interval()))
                        .build();
    }

    /** How long whoever asks has to wait; zero when the request may go on. */
    Duration take(Object whose) {
        var now = ticker.read();
        var bucket = buckets.get(whose, _ -> new Bucket(now));
        return Duration.ofNanos(bucket.take(now, rate));
    }

    Rate rate() {
        return rate;
    }
}
