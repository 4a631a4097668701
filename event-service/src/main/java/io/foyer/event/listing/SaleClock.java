package io.foyer.event.listing;

import java.time.Instant;
import java.time.InstantSource;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Keeps listings true when a sale begins or ends by itself. Several instances may do it at once: a
 * listing that is true already is not written again.
 */
@Component
class SaleClock {

    private final Listings listings;
    private final ListingWriter writer;
    private final ListingProperties limits;
    private final InstantSource clock;
    private Instant lookSince = Instant.EPOCH;

    SaleClock(
            Listings listings,
            ListingWriter writer,
            ListingProperties limits,
            InstantSource clock) {
        this.listings = listings;
        this.writer = writer;
        this.limits = limits;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${foyer.listing.look-every:2s}")
    void look() {
        var now = clock.instant();
        while (true) {
            var outrun = listings.outrunByTime(lookSince, now, limits.batch());
            writer.rewrite(outrun);
            if (outrun.size() < limits.batch()) {
                break;
            }
        }
        lookSince = now.minus(limits.lookBack());
    }
}
