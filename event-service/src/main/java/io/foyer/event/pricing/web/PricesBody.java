package io.foyer.event.pricing.web;

import static java.util.Objects.requireNonNullElse;

import io.foyer.common.money.Money;
import io.foyer.event.pricing.TierWish;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Body of {@code PUT /showtimes/{id}/prices}. */
record PricesBody(@NotEmpty @Size(max = MAX_TIERS) List<@NotNull @Valid TierBody> tiers) {

    static final int MAX_TIERS = 100;

    List<TierWish> wishes() {
        return tiers.stream().map(TierBody::wish).toList();
    }

    /** A tier; sections by id, by name, or both. */
    record TierBody(
            @NotBlank @Size(max = 80) String name,
            @Nullable List<@NotNull UUID> sectionIds,
            @Nullable List<@NotNull String> sectionNames,
            @NotNull Money price,
            @Nullable Money serviceFee,
            @Nullable @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 4)
                    BigDecimal taxPercent,
            @Nullable Money floor,
            @Nullable Money ceiling,
            @Nullable Instant validFrom,
            @Nullable Instant validTo) {

        TierWish wish() {
            return new TierWish(
                    name,
                    requireNonNullElse(sectionIds, List.of()),
                    requireNonNullElse(sectionNames, List.of()),
                    price,
                    requireNonNullElse(serviceFee, Money.zero(price.currency())),
                    requireNonNullElse(taxPercent, BigDecimal.ZERO),
                    floor,
                    ceiling,
                    validFrom,
                    validTo);
        }
    }
}
