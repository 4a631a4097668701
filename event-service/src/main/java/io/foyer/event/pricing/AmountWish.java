package io.foyer.event.pricing;

import io.foyer.common.money.Money;
import java.math.BigDecimal;

/**
 * An amount as somebody wrote it; whether it is one is for {@link AmountCheck} to say.
 *
 * @param amount in minor units of the currency
 */
public record AmountWish(BigDecimal amount, String currency) {

    /** Only of what the check has passed. */
    Money money() {
        return new Money(amount.longValueExact(), currency);
    }
}
