package io.foyer.common.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class MoneyTests {

    @Test
    void theSourcesExampleOfTwoTicketsComesToFourHundredThirteenThirtyEight() {
        var price = new Money(17550, "USD");
        var fee = new Money(1500, "USD");
        var beforeTax = price.plus(fee);

        var ticket = beforeTax.plus(beforeTax.percent(new BigDecimal("8.5")));

        assertThat(ticket.times(2)).isEqualTo(new Money(41338, "USD"));
    }

    @Test
    void halfAMinorUnitRoundsUp() {
        assertThat(new Money(10, "EUR").percent(new BigDecimal("5")))
                .isEqualTo(new Money(1, "EUR"));
        assertThat(new Money(9, "EUR").percent(new BigDecimal("5"))).isEqualTo(Money.zero("EUR"));
    }

    @Test
    void sharesAreWhatCanBePaid() {
        assertThat(new Money(4_130, "JPY").percent(new BigDecimal("8.5")))
                .isEqualTo(new Money(351, "JPY"));
        assertThat(new Money(10_010, "KWD").percent(new BigDecimal("8.5")))
                .isEqualTo(new Money(850, "KWD"));
        assertThat(new Money(10_000, "KWD").percent(new BigDecimal("0.05")))
                .isEqualTo(new Money(10, "KWD"));
        assertThat(new Money(500, "KWD").percent(new BigDecimal("0.5")))
                .isEqualTo(Money.zero("KWD"));
    }

    @ParameterizedTest
    @CsvSource({"USD,2,1", "JPY,0,1", "KWD,3,10", "BHD,3,10", "MGA,2,100", "XXX,0,1"})
    void everyCurrencyHasItsDecimalsAndItsSmallestPayment(
            String currency, int decimals, long step) {
        assertThat(Money.decimals(currency)).isEqualTo(decimals);
        assertThat(Money.step(currency)).isEqualTo(step);
    }

    @Test
    void itIsWrittenWithTheDecimalsOfItsCurrency() {
        assertThat(new Money(4_130, "USD").decimal().toPlainString()).isEqualTo("41.30");
        assertThat(new Money(4_130, "JPY").decimal().toPlainString()).isEqualTo("4130");
        assertThat(new Money(4_130, "KWD").decimal().toPlainString()).isEqualTo("4.130");
    }

    @Test
    void currenciesDoNotMix() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Money(1, "EUR").plus(new Money(1, "USD")));
    }

    @Test
    void anUnknownCurrencyIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Money(1, "ZZZ"));
    }

    @Test
    void overflowIsAnErrorAndNeverAWrongAmount() {
        assertThatThrownBy(() -> new Money(Long.MAX_VALUE, "EUR").plus(new Money(1, "EUR")))
                .isInstanceOf(ArithmeticException.class);
    }

    @Test
    void travelsAsAmountAndCurrencyAndNothingElse() {
        var json = JsonMapper.builder().build();

        assertThat(json.writeValueAsString(new Money(41_338, "USD")))
                .isEqualTo("{\"amount\":41338,\"currency\":\"USD\"}");
        assertThat(json.readValue("{\"amount\":41338,\"currency\":\"USD\"}", Money.class))
                .isEqualTo(new Money(41_338, "USD"));
    }
}
