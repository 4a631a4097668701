package io.foyer.booking.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.common.money.Money;
import java.math.BigDecimal;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The same examples as in event-service: both compute a total from the same parts. */
class SeatPriceTests {

    @ParameterizedTest
    @CsvSource({
        "17550, 1500, 8.5, USD, 20669",
        "100, 0, 0.5, USD, 101",
        "100, 0, 0.4, USD, 100",
        "8000, 500, 10, JPY, 9350",
        "1005, 0, 10, JPY, 1106",
        "12345, 250, 5, KWD, 13225",
        "9999, 1001, 8.875, USD, 11976"
    })
    void taxIsOnPriceAndFeeAndRoundedHalfUp(
            long price, long fee, BigDecimal tax, String currency, long total) {
        var seat =
                SeatPrice.of(
                        new UUID(0, 1), new Money(price, currency), new Money(fee, currency), tax);
        assertThat(seat.total()).isEqualTo(new Money(total, currency));
        assertThat(seat.price().plus(seat.serviceFee()).plus(seat.tax())).isEqualTo(seat.total());
    }
}
