package io.foyer.common.money;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/**
 * An amount in the minor units of a currency (cents for USD, yen for JPY).
 *
 * <p>Arithmetic is exact: an overflow throws {@link ArithmeticException}, mixing currencies throws
 * {@link IllegalArgumentException}. Taxes round half-up per ticket, before summing (mission.md,
 * "Where the sources disagree").
 *
 * @param amount minor units; may be negative, as a refund is
 * @param currency ISO 4217 code
 */
public record Money(long amount, String currency) {

    public Money {
        Currency.getInstance(currency);
    }

    public static Money zero(String currency) {
        return new Money(0, currency);
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(amount, sameCurrency(other).amount), currency);
    }

    public Money minus(Money other) {
        return new Money(Math.subtractExact(amount, sameCurrency(other).amount), currency);
    }

    public Money times(long factor) {
        return new Money(Math.multiplyExact(amount, factor), currency);
    }

    /** The given share of this amount, rounded half-up to a whole minor unit. */
    public Money percent(BigDecimal percent) {
        var share = BigDecimal.valueOf(amount).multiply(percent).movePointLeft(2);
        return new Money(share.setScale(0, RoundingMode.HALF_UP).longValueExact(), currency);
    }

    @JsonIgnore
    public boolean isNegative() {
        return amount < 0;
    }

    private Money sameCurrency(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException(
                    "Cannot combine %s with %s".formatted(currency, other.currency));
        }
        return other;
    }
}
