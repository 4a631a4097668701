package io.foyer.booking.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.booking.testing.CheckoutTest;
import io.foyer.booking.testing.Shop;
import io.micrometer.core.instrument.MeterRegistry;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is known of a key and of its buyer's claims is one look. */
@CheckoutTest
class KeyLookTests {

    @Autowired private Shop shop;
    @Autowired private MeterRegistry metrics;

    @Test
    void aHoldWithAKeyCountsWhatItsBuyerHasClaimedInTheLookForTheKey() {
        var showtime = shop.showtime(20);
        var buyer = shop.buyer();
        buyer.intentOf(buyer.hold(showtime, 0, 1, 2, 3, 4));
        var counts = statements("claim-counts");
        var looks = statements("key-looks");

        var tooMany =
                buyer.reserve(
                        showtime,
                        request -> request.header("Idempotency-Key", "k"),
                        10,
                        11,
                        12,
                        13);
        var enough =
                buyer.reserve(
                        showtime, request -> request.header("Idempotency-Key", "l"), 10, 11, 12);

        assertThat(tooMany).hasStatus(409);
        assertThat(buyer.codeOf(tooMany)).isEqualTo("limit-reached");
        assertThat(enough).hasStatus(201);
        assertThat(statements("claim-counts")).isEqualTo(counts);
        assertThat(statements("key-looks")).isGreaterThanOrEqualTo(looks + 2);
    }

    @Test
    void withoutAKeyTheyAreCountedAllTheSame() {
        var showtime = shop.showtime(20);
        var buyer = shop.buyer();
        buyer.intentOf(buyer.hold(showtime, 0, 1, 2, 3, 4));

        assertThat(buyer.reserve(showtime, 10, 11, 12, 13)).hasStatus(409);
        assertThat(buyer.reserve(showtime, 10, 11, 12)).hasStatus(201);
    }

    private long statements(String group) {
        return metrics.get("foyer.group.size").tag("group", group).summary().count();
    }
}
