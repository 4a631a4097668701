package io.foyer.booking.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.booking.testing.CheckoutTest;
import io.foyer.booking.testing.Shop;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** With both kinds of sharing switched off, which is for measuring, buyers see no difference. */
@CheckoutTest
@TestPropertySource(properties = {"foyer.group.enabled=false", "foyer.hold.combining=false"})
class NothingSharedTests {

    @Autowired private Shop shop;

    @Test
    void seatsAreHeldRefusedAndRepeatedAllTheSame() {
        var showtime = shop.showtime(5);
        var buyer = shop.buyer();
        var other = shop.buyer();

        var first = buyer.reserve(showtime, request -> request.header("Idempotency-Key", "k"), 1);
        assertThat(first).hasStatus(201);
        for (var i = 0; i < 2; i++) {
            var again =
                    buyer.reserve(showtime, request -> request.header("Idempotency-Key", "k"), 1);
            assertThat(buyer.body(again)).isEqualTo(buyer.body(first));
            assertThat(
                            other.reserve(
                                    showtime,
                                    request -> request.header("Idempotency-Key", "k"),
                                    1,
                                    2))
                    .hasStatus(409);
        }
        assertThat(other.reserve(showtime, 2)).hasStatus(201);
    }
}
