package io.foyer.common.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
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
