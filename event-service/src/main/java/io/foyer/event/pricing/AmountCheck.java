package io.foyer.event.pricing;

import io.foyer.common.money.Money;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds what is wrong with the amounts of tiers; the first one decides the currency. */
final class AmountCheck {

    private final String currency;
    private final BigDecimal most;
    private final Flaws flaws;

    AmountCheck(String currency, long most, Flaws flaws) {
        this.currency = currency;
        this.most = BigDecimal.valueOf(most);
        this.flaws = flaws;
    }

    void check(int index, TierWish tier) {
        amount(index, "price", tier.price());
        amount(index, "serviceFee", tier.serviceFee());
        amount(index, "floor", tier.floor());
        amount(index, "ceiling", tier.ceiling());
        var price = tier.price().amount();
        if (tier.floor() != null && tier.floor().amount().compareTo(price) > 0) {
            flaws.addTo(index, "floor", "must not be above the price");
        }
        if (tier.ceiling() != null && tier.ceiling().amount().compareTo(price) < 0) {
            flaws.addTo(index, "ceiling", "must not be below the price");
        }
    }

    private void amount(int index, String field, @Nullable AmountWish wish) {
        if (wish != null) {
            problem(wish).ifPresent(message -> flaws.addTo(index, field, "%s", message));
        }
    }

    private Optional<String> problem(AmountWish wish) {
        var digits = digits(wish.currency());
        if (digits < 0) {
            return Optional.of("has no currency that tickets are sold in");
        }
        if (!wish.currency().equals(currency)) {
            return Optional.of("must be in %s, as the first tier is".formatted(currency));
        }
        if (wish.amount().scale() != 0) {
            return Optional.of(
                    "must be a whole number of minor units; %s has %d decimals"
                            .formatted(currency, digits));
        }
        if (wish.amount().signum() < 0) {
            return Optional.of("must not be negative");
        }
        if (wish.amount().compareTo(most) > 0) {
            return Optional.of("must not be above %s minor units".formatted(most));
        }
        var step = Money.step(currency);
        return wish.amount().remainder(BigDecimal.valueOf(step)).signum() != 0
                ? Optional.of(
                        "must be a multiple of %d, the least that can be paid in %s"
                                .formatted(step, currency))
                : Optional.empty();
    }

    /** Decimals of a currency; negative when it has none, as gold, or is no currency at all. */
    private static int digits(String code) {
        try {
            return Currency.getInstance(code).getDefaultFractionDigits();
        } catch (IllegalArgumentException unknown) {
            return -1;
        }
    }
}
