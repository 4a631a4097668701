package io.foyer.booking.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.foyer.common.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StripeAmountsTests {

    @ParameterizedTest
    @CsvSource({
        "4130, USD, 4130, usd",
        "4130, JPY, 4130, jpy",
        "4130, KWD, 4130, kwd",
        "4130, ISK, 413000, isk",
        "4130, UGX, 413000, ugx",
        "413000, MGA, 4130, mga"
    })
    void amountsAreCountedAsStripeDoes(long ours, String currency, long theirs, String spelled) {
        var money = new Money(ours, currency);

        assertThat(StripeAmounts.of(money)).isEqualTo(theirs);
        assertThat(StripeAmounts.currency(money)).isEqualTo(spelled);
        assertThat(StripeAmounts.money(theirs, spelled)).isEqualTo(money);
    }

    @Test
    void whatNobodyCanPayIsNotAsked() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StripeAmounts.of(new Money(4_135, "KWD")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StripeAmounts.of(new Money(4_130, "MGA")));
    }
}
