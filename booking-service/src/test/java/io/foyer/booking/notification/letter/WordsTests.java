package io.foyer.booking.notification.letter;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.common.money.Money;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "5968 | USD | $59.68",
                "5968 | EUR | €59.68",
                "5968 | JPY | ¥5,968",
                "5968 | KWD | KWD 5.968",
                "0 | GBP | £0.00",
                "123456789 | EUR | €1,234,567.89"
            })
    void anAmountHasTheDecimalsOfItsCurrency(long amount, String currency, String text) {
        assertThat(Words.amount(new Money(amount, currency))).isEqualTo(text);
    }

    @Test
    void aTimeIsThatOfThePlace() {
        var evening = Instant.parse("2026-12-12T20:00:00Z");

        assertThat(Words.when(evening, ZoneId.of("Europe/London")))
                .isEqualTo("Saturday, 12 December 2026, 20:00 GMT");
        assertThat(Words.when(evening, ZoneId.of("America/New_York")))
                .isEqualTo("Saturday, 12 December 2026, 15:00 EST");
        assertThat(Words.when(evening, ZoneId.of("Asia/Tokyo")))
                .isEqualTo("Sunday, 13 December 2026, 05:00 JST");
        assertThat(Words.when(Instant.parse("2026-07-12T20:00:00Z"), ZoneId.of("Europe/Paris")))
                .isEqualTo("Sunday, 12 July 2026, 22:00 CEST");
    }
}
