package io.foyer.booking.payment;

import io.foyer.common.money.Money;
import java.util.Locale;
import java.util.Set;

/**
 * Amounts as Stripe counts them: in the minor units of ISO 4217, but for a few currencies. Of
 * currencies with three decimals it takes multiples of ten only.
 */
final class StripeAmounts {

    private static final int HUNDRED = 100;

    /** Without decimals, and yet counted in hundredths. */
    private static final Set<String> IN_HUNDREDTHS = Set.of("ISK", "UGX");

    /** With two decimals, and yet counted in whole units. */
    private static final Set<String> IN_WHOLE_UNITS = Set.of("MGA");

    private StripeAmounts() {}

    /**
     * @throws IllegalArgumentException when nobody can pay exactly this
     */
    static long of(Money money) {
        if (money.amount() % Money.step(money.currency()) != 0) {
            throw new IllegalArgumentException("Nobody can pay exactly " + money);
        }
        if (IN_HUNDREDTHS.contains(money.currency())) {
            return Math.multiplyExact(money.amount(), HUNDRED);
        }
        return IN_WHOLE_UNITS.contains(money.currency())
                ? money.amount() / HUNDRED
                : money.amount();
    }

    /** The currency as Stripe writes it. */
    static String currency(Money money) {
        return money.currency().toLowerCase(Locale.ROOT);
    }

    static Money money(long amount, String stripesCurrency) {
        var currency = stripesCurrency.toUpperCase(Locale.ROOT);
        if (IN_HUNDREDTHS.contains(currency)) {
            return new Money(amount / HUNDRED, currency);
        }
        return IN_WHOLE_UNITS.contains(currency)
                ? new Money(Math.multiplyExact(amount, HUNDRED), currency)
                : new Money(amount, currency);
    }
}
