package io.foyer.booking.payment.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CardNumbersTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "4242424242424242",
                "{\"paymentMethodId\": \"4000 0566 5566 5556\"}",
                "pm_5555-5555-5555-4444",
                "my amex is 378282246310005.",
                "{\"number\":6011111111111117}",
                "\"3056930009020004\"",
                "x4222222222222"
            })
    void aCardsNumberIsFound(String text) {
        assertThat(CardNumbers.areIn(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "4242424242424241",
                "1766402400000",
                "pm_card_visa",
                "2026-11-22T11:44:50.123456Z",
                "42424242424242424242424242",
                "+44 20 7946 0958",
                "{\"amount\": 5968, \"note\": \"row 12, seats 3 4 5 6 7\"}"
            })
    void whatIsNoneIsLetThrough(String text) {
        assertThat(CardNumbers.areIn(text)).isFalse();
    }

    @Test
    void idsAreNeverMistakenForOne() {
        var random = new Random(7);
        for (var i = 0; i < 200_000; i++) {
            var id = new UUID(random.nextLong(), random.nextLong());
            assertThat(CardNumbers.areIn("{\"seatIds\": [\"" + id + "\"]}")).as("%s", id).isFalse();
        }
    }
}
