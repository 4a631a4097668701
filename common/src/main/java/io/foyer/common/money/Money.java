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

    /** ISO 4217 for "no currency": stands where nothing has a price. */
    public static final String NO_CURRENCY = "XXX";

    /** What cards are charged in: nobody takes thousandths of a dinar. */
    private static final int PAYABLE_DECIMALS = 2;

    /** Its hundredths exist in ISO 4217 only. */
    private static final String ARIARY = "MGA";

    public Money {
        Currency.getInstance(currency);
    }

    /** How many decimals amounts of the currency are written with: 2 for USD, 0 for JPY. */
    public static int decimals(String currency) {
        return Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
    }

    /**
     * The smallest amount that can be paid, in minor units: 1, but 10 for currencies with three
     * decimals, such as KWD, whose last one payment networks do not know. Prices and all that is
     * made of them are multiples of it.
     */
    public static long step(String currency) {
        if (currency.equals(ARIARY)) {
            return 100;
        }
        var beyond = Math.max(0, decimals(currency) - PAYABLE_DECIMALS);
        return BigDecimal.ONE.movePointRight(beyond).longValueExact();
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

    /** The given share of this amount, rounded half-up to what can be paid. */
    public Money percent(BigDecimal percent) {
        var step = BigDecimal.valueOf(step(currency));
        var share = BigDecimal.valueOf(amount).multiply(percent).movePointLeft(2);
        var steps = share.divide(step, 0, RoundingMode.HALF_UP);
        return new Money(steps.multiply(step).longValueExact(), currency);
    }

    /** As people write it, without its currency: {@code 41.30}, {@code 4130}, {@code 4.130}. */
    public BigDecimal decimal() {
        return BigDecimal.valueOf(amount, decimals(currency));
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
